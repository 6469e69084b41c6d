package org.planwright.core.web.board;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** How a plan stands: every action with its status. */
@Component(service = Page.class)
public final class BoardPage implements Page {

	@Override
	public String address() {
		return "/plans/{plan}";
	}

	@Override
	public Optional<Entry> navigation() {
		return Optional.of(new Entry(10, "Board"));
	}

	@Override
	public Answer get(Visit visit) {
		return new Answer.Shown("board/board.ftlh", Map.of("board", new Boards(visit).model()));
	}
}
