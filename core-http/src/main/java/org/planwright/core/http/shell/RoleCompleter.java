package org.planwright.core.http.shell;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Role;

/** Completes and reads the names of roles. */
@Service
public final class RoleCompleter implements Completer {

	private static final List<String> WORDS = Arrays.stream(Role.values()).map(Role::word).toList();

	@Override
	public int complete(Session session, CommandLine line, List<String> candidates) {
		return new StringsCompleter(WORDS).complete(session, line, candidates);
	}

	static Role role(String word) {
		return Arrays.stream(Role.values()).filter(role -> role.word().equalsIgnoreCase(word)).findFirst()
				.orElseThrow(() -> Refusal.wrong("role", "is \"" + word + "\", expected one of " + String.join(", ", WORDS)));
	}
}
