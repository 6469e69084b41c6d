package org.planwright.bench.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/** The operator's shell. It ends a session with its first command, so the next session is opened ahead. */
final class Shell implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final SshClient client = SshClient.setUpDefaultClient();
	private final Target target;
	private ClientSession next;

	Shell(Target target) throws IOException {
		this.target = target;
		client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
		client.start();
		next = open();
	}

	private ClientSession open() throws IOException {
		ClientSession session = client.connect(target.account(), "127.0.0.1", target.sshPort()).verify(PATIENCE).getSession();
		session.addPasswordIdentity(target.password());
		session.auth().verify(PATIENCE);
		return session;
	}

	/** What a command printed; one that fails is an exception. */
	synchronized String run(String command) throws IOException {
		try (ClientSession session = next.isOpen() ? next : open()) {
			return run(session, command);
		} finally {
			next = open();
		}
	}

	private static String run(ClientSession session, String command) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ChannelExec channel = session.createExecChannel(command)) {
			channel.setOut(out);
			channel.setErr(out);
			channel.open().verify(PATIENCE);
			channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
			String said = out.toString(StandardCharsets.UTF_8);
			Integer code = channel.getExitStatus();
			if (code == null || code != 0 || said.contains("Error executing command")) {
				throw new IOException(command + " ended with " + code + ": " + said);
			}
			return said;
		}
	}

	@Override
	public void close() throws IOException {
		next.close();
		client.stop();
	}
}
