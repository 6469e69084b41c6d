package org.planwright.core.http.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.planwright.core.model.service.Actor;

/** Tells people on a page of the site what went wrong. While there is none, they are told on a bare one. */
@ConsumerType
public interface ProblemPage {

	/**
	 * The page, as HTML in UTF-8.
	 *
	 * @param actor who is signed in
	 * @param detail what happened, in a sentence
	 * @param faults every single thing that is wrong, or the id under which the log says more
	 */
	byte[] write(HttpServletRequest request, Optional<Actor> actor, int status, String detail, List<String> faults);
}
