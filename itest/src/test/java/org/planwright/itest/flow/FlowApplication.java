package org.planwright.itest.flow;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.AsyncResponse;
import javax.ws.rs.container.Suspended;
import javax.ws.rs.core.Application;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.sse.Sse;
import javax.ws.rs.sse.SseEventSink;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle of its own inside the framework: answers that take their time. */
public final class FlowApplication extends Application implements BundleActivator {

	/** Long enough that nobody reads it before the bundle is replaced. */
	static final int SIZE = 2_400_000;
	private static final int PIECE = 10_000;
	/** So much comes at once. */
	private static final int QUICK = 1_600_000;
	private static final int STEP_MILLIS = 50;

	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final AtomicInteger waiting = new AtomicInteger();
	private String version = "";

	@Override
	public void start(BundleContext context) {
		version = context.getBundle().getVersion().toString();
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put("osgi.jaxrs.application.base", "/api/flow");
		properties.put("osgi.jaxrs.name", "itest.flow");
		context.registerService(Application.class, this, properties);
	}

	@Override
	public void stop(BundleContext context) {
		threads.shutdownNow();
	}

	@Override
	public Set<Object> getSingletons() {
		return Set.of(new Flow());
	}

	/** The resource. */
	@Path("/")
	public final class Flow {

		@GET
		@Path("version")
		public String version() {
			return version;
		}

		/** How many answers wait for a file. */
		@GET
		@Path("waiting")
		public String waiting() {
			return "" + waiting;
		}

		/** Answers once there is a file, on its own thread. */
		@GET
		@Path("last/now")
		public String last(@QueryParam("file") String file) {
			waiting.incrementAndGet();
			while (!new File(file).exists()) {
				pause(1);
			}
			return version;
		}

		/** Answers once there is a file, on another thread. */
		@GET
		@Path("last/later")
		public void last(@QueryParam("file") String file, @Suspended AsyncResponse response) {
			threads.execute(() -> response.resume(last(file)));
		}

		/** Events without an end, each with a number; a reader that was cut off says the last he has. */
		@GET
		@Path("events")
		@Produces("text/event-stream")
		public void events(@Context Sse sse, @Context SseEventSink sink, @HeaderParam("Last-Event-ID") String last) {
			threads.execute(() -> {
				int id = last == null ? 0 : Integer.parseInt(last);
				while (!sink.isClosed()) {
					id++;
					sink.send(sse.newEventBuilder().id(Integer.toString(id)).data(version).build());
					pause(STEP_MILLIS);
				}
			});
		}

		/** A download that can be taken up again where it ended. */
		@GET
		@Path("download")
		@Produces("application/octet-stream")
		public Response download(@HeaderParam("Range") String range) {
			int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
			StreamingOutput slow = out -> write(out, from, range == null);
			return Response.status(range == null ? 200 : 206).header("Content-Length", SIZE - from).entity(slow).build();
		}

		/** A download without an end, of which nobody knows how long it will be. */
		@GET
		@Path("stream")
		@Produces("application/octet-stream")
		public StreamingOutput stream() {
			return out -> {
				while (true) {
					out.write(new byte[PIECE]);
					out.flush();
					pause(STEP_MILLIS);
				}
			};
		}

		private void write(OutputStream out, int from, boolean slow) throws IOException {
			for (int i = from; i < SIZE; i += PIECE) {
				byte[] piece = new byte[Math.min(PIECE, SIZE - i)];
				for (int k = 0; k < piece.length; k++) {
					piece[k] = (byte) (i + k);
				}
				out.write(piece);
				if (slow && i > QUICK) {
					out.flush();
					pause(STEP_MILLIS);
				}
			}
		}

		private void pause(long millis) {
			try {
				Thread.sleep(millis);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
	}
}
