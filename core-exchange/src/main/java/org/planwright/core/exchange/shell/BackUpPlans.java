package org.planwright.core.exchange.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.planwright.core.exchange.PlanArchive;
import org.planwright.core.exchange.PlanArchive.Written;
import org.planwright.core.model.input.Refusal;

/** Writes plans into a file that another installation can take over. */
@Service
@Command(scope = "plan", name = "backup", description = "Writes plans with their journals and hashes into a new file that plan:restore takes over")
public final class BackUpPlans implements Action {

	@Reference
	PlanArchive archives;

	@Argument(index = 0, name = "file", description = "The file, which must not be there yet", required = true)
	@Completion(FileCompleter.class)
	String file;

	@Argument(index = 1, name = "plans", description = "The ids of the plans; all when left out", multiValued = true)
	List<String> plans = List.of();

	@Override
	public Object execute() throws IOException {
		Path path = Path.of(file).toAbsolutePath();
		Path unfinished = path.resolveSibling(path.getFileName() + ".part");
		if (Files.exists(path)) {
			throw new FileAlreadyExistsException(file);
		}
		try {
			try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
					OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
				Written written = archives.write(out, plans);
				written.heads().forEach((plan, head) -> System.out.println(plan + " " + head.version() + ":" + head.hash()));
				written.lost().forEach(pack -> System.out.println("packs/" + pack + " is not there or not what was approved, and is left out"));
				out.flush();
				channel.force(true);
			}
			Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
		} catch (Refusal refusal) {
			throw Printout.failure("The backup", refusal);
		} finally {
			Files.deleteIfExists(unfinished);
		}
		System.out.println("Written to " + file + ".");
		return null;
	}
}
