package org.planwright.bench.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.future.AuthFuture;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/** The operator's shell. It ends a session with its first command, so the next session can be opened ahead. */
public final class Shell implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(2);
	private static final Duration LOGIN = Duration.ofSeconds(40);

	private final SshClient client = SshClient.setUpDefaultClient();
	private final int port;
	private final String account;
	private final String password;
	private Optional<ClientSession> next = Optional.empty();

	public Shell(int port, String account, String password) {
		this.port = port;
		this.account = account;
		this.password = password;
		client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
		client.start();
	}

	/**
	 * How a command ended.
	 *
	 * @param out what it printed
	 */
	public record Said(int code, String out) {
	}

	/** Runs a command in a session that is opened for it. */
	public Said ask(String command) throws IOException {
		try (ClientSession session = open()) {
			return ask(session, command);
		}
	}

	/** Once in thousands of logins no answer came, and why is not known; whether the server is at fault shows the one after it. */
	private ClientSession open() throws IOException {
		ClientSession session = connect();
		AuthFuture login = session.auth();
		if (!login.await(LOGIN)) {
			session.close(true);
			session = connect();
			login = session.auth();
		}
		login.verify(PATIENCE);
		return session;
	}

	private ClientSession connect() throws IOException {
		ClientSession session = client.connect(account, "127.0.0.1", port).verify(PATIENCE).getSession();
		session.addPasswordIdentity(password);
		return session;
	}

	private static Said ask(ClientSession session, String command) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ChannelExec channel = session.createExecChannel(command)) {
			channel.setOut(out);
			channel.setErr(out);
			channel.open().verify(PATIENCE);
			channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
			Integer code = channel.getExitStatus();
			return new Said(code == null ? -1 : code, out.toString(StandardCharsets.UTF_8));
		}
	}

	/** What a command printed that is not held up by its session being opened; one that fails is an exception. */
	synchronized String run(String command) throws IOException {
		try (ClientSession session = next.filter(ClientSession::isOpen).isPresent() ? next.get() : open()) {
			Said said = ask(session, command);
			if (said.code() != 0 || said.out().contains("Error executing command")) {
				throw new IOException(command + " ended with " + said.code() + ": " + said.out());
			}
			return said.out();
		} finally {
			next = Optional.of(open());
		}
	}

	@Override
	public void close() throws IOException {
		if (next.isPresent()) {
			next.get().close();
		}
		client.stop();
	}
}
