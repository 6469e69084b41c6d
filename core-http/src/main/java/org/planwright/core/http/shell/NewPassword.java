package org.planwright.core.http.shell;

import org.apache.karaf.shell.api.console.Session;
import org.planwright.core.http.account.Passwords;

/** The password that a command sets: read where one is given, else made here and shown once it is set. */
record NewPassword(String value, boolean made) {

	static NewPassword of(Session session, boolean given) throws Exception {
		return given ? new NewPassword(session.readLine("Password: ", '*'), false) : new NewPassword(Passwords.generate(), true);
	}

	void show(String account) {
		if (made) {
			System.out.println(account + "'s password: " + value);
		}
	}
}
