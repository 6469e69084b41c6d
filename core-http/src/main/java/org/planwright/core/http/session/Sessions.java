package org.planwright.core.http.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Signs people in and out. The front door lets in by session as it does by HTTP Basic, whoever answers, and gives the browser
 * its cookie with the answer. Thread-safe.
 */
@ProviderType
public interface Sessions {

	/** The form field with the session's token, without which no form is taken. */
	String FIELD = "csrf";

	/** The header that carries the same where there is no form. */
	String HEADER = "X-CSRF-Token";

	/** The request's session, as the front door found it. */
	Optional<Session> of(HttpServletRequest request);

	/**
	 * Signs in, under a new token whatever the request carried.
	 *
	 * @throws NotSignedIn when the password is wrong, or there were too many attempts
	 */
	Session begin(HttpServletRequest request, String account, String password);

	/** How long a session holds without a request. */
	Duration idle();

	/** Signs out. */
	void end(HttpServletRequest request);

	/**
	 * Chooses another password. All sessions of the account end, and this browser gets a new one.
	 *
	 * @throws NotSignedIn when nobody is signed in, or there were too many attempts
	 * @throws org.planwright.core.model.input.Refusal when a password is not good; the fields are {@code current} and {@code new}
	 */
	Session password(HttpServletRequest request, String current, String next);
}
