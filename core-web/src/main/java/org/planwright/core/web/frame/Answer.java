package org.planwright.core.web.frame;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planwright.core.model.service.Actor;

/** What a page answers. */
public sealed interface Answer {

	/**
	 * A page.
	 *
	 * @param template its file below this bundle's resources: {@code board/board.ftlh}
	 * @param model what the template shows, by name; the frame adds {@code frame}
	 * @param kept whether the same address may be answered with the same bytes until the plan changes
	 */
	record Shown(int status, String template, Map<String, Object> model, boolean kept) implements Answer {
		public Shown {
			Objects.requireNonNull(template, "template");
			model = Map.copyOf(model);
		}

		public Shown(String template, Map<String, Object> model) {
			this(200, template, model, true);
		}

		/** An error in the style of the site. */
		public static Shown problem(int status, String detail, List<String> faults) {
			return new Shown(status, "frame/problem.ftlh", Map.of("status", status, "trouble", Trouble.of(status), "detail", detail, "faults", faults), false);
		}

		public static Shown problem(int status, String detail) {
			return problem(status, detail, List.of());
		}

		/** The same for this visit alone: it rests on who is asking, or on more than the plan. */
		public Shown unkept() {
			return new Shown(status, template, model, false);
		}

		public Shown withStatus(int other) {
			return new Shown(other, template, model, kept);
		}
	}

	/** What can be sent as it is. */
	sealed interface Ready extends Answer {
	}

	/**
	 * The form of another page as somebody filled it in, to be sent again.
	 *
	 * @param address of that page
	 */
	record Again(String address, Map<String, String> typed, Actor actor) implements Answer {
		public Again {
			typed = Map.copyOf(typed);
		}
	}

	/** Go on there, with GET. */
	record GoTo(String address) implements Ready {
		public GoTo {
			if (!address.startsWith("/") || address.startsWith("//")) {
				throw new IllegalArgumentException("not an address of this site: " + address);
			}
		}
	}

	/**
	 * Bytes: a page as it is written, or something that is no page.
	 *
	 * @param disposition the header that says whether it is saved, and under which name; empty to show it
	 */
	record Document(int status, String type, byte[] content, String disposition, boolean kept) implements Ready {
	}
}
