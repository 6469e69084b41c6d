package org.planwright.bench.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/** The operator's shell. */
public final class Shell implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(2);
	private static final String FAILED = "Error executing command";

	private final SshClient client = SshClient.setUpDefaultClient();
	private final int port;
	private final String account;
	private final String password;
	private Optional<Lasting> lasting = Optional.empty();

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
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ClientSession session = open(); ChannelExec channel = session.createExecChannel(command)) {
			channel.setOut(out);
			channel.setErr(out);
			channel.open().verify(PATIENCE);
			channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
			Integer code = channel.getExitStatus();
			return new Said(code == null ? -1 : code, out.toString(StandardCharsets.UTF_8));
		}
	}

	private ClientSession open() throws IOException {
		ClientSession session = client.connect(account, "127.0.0.1", port).verify(PATIENCE).getSession();
		session.addPasswordIdentity(password);
		session.auth().verify(PATIENCE);
		return session;
	}

	/**
	 * What a command printed that is not held up by a session being opened; one that fails is an exception. All are typed into
	 * one session: after some hundreds of logins the server may take no more, without a word, until it is started anew.
	 */
	synchronized String run(String command) throws IOException {
		if (lasting.isEmpty()) {
			lasting = Optional.of(new Lasting(open()));
		}
		return lasting.get().run(command);
	}

	/** Ends the session that commands were typed into. */
	synchronized void leave() throws IOException {
		if (lasting.isPresent()) {
			lasting.get().session.close();
			lasting = Optional.empty();
		}
	}

	@Override
	public void close() throws IOException {
		leave();
		client.stop();
	}

	/** A session that somebody types into. */
	private static final class Lasting {
		private final ClientSession session;
		private final ByteArrayOutputStream out = new ByteArrayOutputStream();
		private final OutputStream in;
		private int commands;

		Lasting(ClientSession session) throws IOException {
			this.session = session;
			ChannelShell channel = session.createShellChannel();
			channel.setPtyType("dumb");
			channel.setOut(out);
			channel.setErr(out);
			channel.open().verify(PATIENCE);
			in = channel.getInvertedIn();
			// What is typed is printed too: only what is made of this says that a command has ended.
			type("ended = ENDED");
		}

		private void type(String line) throws IOException {
			in.write((line + "\r").getBytes(StandardCharsets.UTF_8));
			in.flush();
		}

		private String said(int from) {
			byte[] all = out.toByteArray();
			return new String(all, from, all.length - from, StandardCharsets.UTF_8);
		}

		String run(String command) throws IOException {
			int from = out.size();
			String end = "ENDED " + ++commands;
			type(command + "; echo $ended " + commands);
			long deadline = System.nanoTime() + PATIENCE.toNanos();
			for (String said = said(from);; said = said(from)) {
				if (said.contains(end)) {
					return said;
				}
				if (said.contains(FAILED) || said.contains("not found") || System.nanoTime() > deadline) {
					throw new IOException(command + " did not come to its end: " + said);
				}
				pause();
			}
		}

		private static void pause() throws IOException {
			try {
				TimeUnit.MILLISECONDS.sleep(2);
			} catch (InterruptedException e) {
				throw new IOException(e);
			}
		}
	}
}
