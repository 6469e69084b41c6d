package org.planwright.core.store.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.planwright.core.model.journal.Journal.Head;
import org.planwright.core.model.journal.Journal.Verification;
import org.planwright.core.store.Store;

@Service
@Command(scope = "journal", name = "verify", description = "Checks that no entry of the journal was changed, removed, swapped or cut off")
public final class VerifyCommand implements Action {

	private static final Pattern HEAD = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

	@Argument(name = "plan", description = "The plan's id; every plan when left out")
	String plan;

	@Option(name = "--head", description = "A head of that plan noted elsewhere, as VERSION:HASH")
	String head;

	@Reference
	Store store;

	@Override
	public Object execute() {
		Optional<Head> claimed = Optional.ofNullable(head).map(VerifyCommand::parse);
		List<Verification> found = chosen(claimed).stream().map(each -> store.journal().verify(each, claimed)).toList();
		found.forEach(VerifyCommand::print);
		long broken = found.stream().filter(each -> !each.whole()).count();
		if (broken > 0) {
			throw new IllegalStateException("the journal is not whole: " + broken + " of " + found.size() + " plans with faults");
		}
		return null;
	}

	private Set<String> chosen(Optional<Head> claimed) {
		if (plan == null && claimed.isPresent()) {
			throw new IllegalArgumentException("--head needs a plan");
		}
		if (plan != null && !store.plans().contains(plan)) {
			throw new IllegalArgumentException("the journal has no plan " + plan);
		}
		return plan == null ? store.plans() : Set.of(plan);
	}

	private static Head parse(String head) {
		Matcher matcher = HEAD.matcher(head);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("--head is \"" + head + "\", expected VERSION:HASH, such as 12:0f3a... with 64 digits of hash");
		}
		return new Head(Long.parseLong(matcher.group(1)), matcher.group(2));
	}

	private static void print(Verification found) {
		System.out.printf("%s: %s, entries %d, redacted %d%s%n", found.plan(), found.whole() ? "whole" : "NOT WHOLE", found.entries(),
				found.redacted(), found.head().map(head -> ", head " + head.version() + ":" + head.hash()).orElse(""));
		found.faults().forEach(fault -> System.out.println("  " + fault));
	}
}
