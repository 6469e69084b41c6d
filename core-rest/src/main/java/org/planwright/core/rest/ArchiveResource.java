package org.planwright.core.rest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.planwright.core.exchange.PlanArchive;
import org.planwright.core.exchange.PlanArchive.Written;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.rest.json.RestoredJson;

/** Plans as one archive, out and in, for administrators: nothing in it is held back. */
@javax.ws.rs.Path("archive")
public final class ArchiveResource {

	private static final String ZIP = "application/zip";

	private final PlanArchive archive;

	ArchiveResource(PlanArchive archive) {
		this.archive = archive;
	}

	/** Put together on the disk first, so that what is handed out is whole or is refused. */
	@GET
	@Produces(ZIP)
	public Response backUp(@QueryParam("plan") List<String> plans, @BeanParam Dates dates, @Context SecurityContext security) throws IOException {
		dates.check();
		administrator(security);
		Path file = Files.createTempFile("planwright-archive", ".part");
		try {
			Written written = write(file, plans);
			CacheControl fresh = new CacheControl();
			fresh.setNoStore(true);
			Response.ResponseBuilder response = Response.ok().type(ZIP).cacheControl(fresh).header(HttpHeaders.CONTENT_LENGTH, Files.size(file))
					.header("Content-Disposition", "attachment; filename=\"plans.zip\"");
			if (!written.lost().isEmpty()) {
				response.header("Planwright-Left-Out", String.join(", ", written.lost()));
			}
			// Gone from the folder as soon as it is open, whatever becomes of the answer.
			return response.entity(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)).build();
		} finally {
			Files.deleteIfExists(file);
		}
	}

	private Written write(Path file, List<String> plans) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			return archive.write(out, plans);
		}
	}

	/** The body is the archive, or the part {@code file} of a form. */
	@POST
	@Consumes({ZIP, MediaType.APPLICATION_OCTET_STREAM, MediaType.MULTIPART_FORM_DATA})
	@Produces(MediaType.APPLICATION_JSON)
	public RestoredJson restore(@QueryParam("dryRun") String dryRun, @Context SecurityContext security, @Context HttpHeaders headers, InputStream body) throws IOException {
		Query query = new Query();
		boolean only = query.flag("dryRun", dryRun);
		query.check();
		administrator(security);
		try (StoredFile file = StoredFile.of(headers.getMediaType(), body, Set.of())) {
			return RestoredJson.of(archive.restore(file.path(), only), !only);
		}
	}

	private static void administrator(SecurityContext security) {
		if (!Actor.of(security.getUserPrincipal()).role().includes(Role.ADMINISTRATOR)) {
			throw new Refusal(Refusal.Kind.FORBIDDEN, "this needs the role " + Role.ADMINISTRATOR.word());
		}
	}
}
