package org.planwright.core.web.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** Who told what and when, with the hashes that show that nothing was changed afterwards. The newest comes first. */
@Component(service = Page.class)
public final class JournalPage implements Page {

	private static final int ON_A_PAGE = 50;

	@Override
	public String address() {
		return "/plans/{plan}/journal";
	}

	@Override
	public Optional<Entry> navigation() {
		return Optional.of(new Entry(80, "Journal"));
	}

	@Override
	public Answer get(Visit visit) {
		long head = visit.plan().version();
		long upTo = Math.min(head, visit.whole("upTo", 1).orElse(head));
		long after = Math.max(0, upTo - ON_A_PAGE);
		List<JournalRow> rows = JournalRow.behind(after, (int) (upTo - after), visit);
		String api = "/api/plans/" + visit.name("plan") + "/journal";
		return new Answer.Shown("history/journal.ftlh", Map.of("rows", rows, "head", head, "first", after + 1, "last", upTo, "hidden",
				upTo - after - rows.size(), "older", after > 0 ? visit.ofPlan("/journal?upTo=" + after) : "", "newer",
				upTo < head ? visit.ofPlan("/journal?upTo=" + Math.min(head, upTo + ON_A_PAGE)) : "", "json",
				visit.link(api + "?after=" + after + "&limit=" + ON_A_PAGE), "verification", api + "/verification"));
	}
}
