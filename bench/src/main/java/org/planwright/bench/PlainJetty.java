package org.planwright.bench;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/**
 * Answers every request with the same bytes from memory: what the HTTP server alone can do on this machine. A handler is called on
 * a thread of the pool, as servlets are; one that promises never to wait is called on the thread that read the request, which
 * saves the hand over and is the most that the server can do with anything.
 */
public final class PlainJetty {

	private PlainJetty() {
	}

	public static void main(String[] args) throws Exception {
		byte[] body = Files.readAllBytes(Path.of(args[1]));
		InvocationType type = args.length > 2 && args[2].equals("never-waits") ? InvocationType.NON_BLOCKING : InvocationType.BLOCKING;
		Server server = new Server();
		ServerConnector connector = new ServerConnector(server);
		connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
		connector.setPort(Integer.parseInt(args[0]));
		server.addConnector(connector);
		server.setHandler(new Handler.Abstract(type) {
			@Override
			public boolean handle(Request request, Response response, Callback callback) {
				response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
				response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
				response.write(true, ByteBuffer.wrap(body), callback);
				return true;
			}
		});
		server.start();
		server.join();
	}
}
