package org.planwright.core.http.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.karaf.shell.api.console.Session;
import org.planwright.core.http.account.Passwords;

/** The password that a command sets: read where one is given, else made here and shown once it is set. */
record NewPassword(String value, boolean made) {

	static NewPassword of(Session session, boolean given) throws IOException {
		if (!given) {
			return new NewPassword(Passwords.generate(), true);
		}
		// Without a terminal there is nobody to prompt, and a line is piped in.
		String line = session.getTerminal() == null ? line(session.getKeyboard()) : session.readLine("Password: ", '*');
		return new NewPassword(line, false);
	}

	private static String line(InputStream input) throws IOException {
		String line = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine();
		return line == null ? "" : line;
	}

	void show(String account) {
		if (made) {
			System.out.println(account + "'s password: " + value);
		}
	}
}
