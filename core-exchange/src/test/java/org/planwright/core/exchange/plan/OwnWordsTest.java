package org.planwright.core.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Write.Proposed;

@DisplayName("The plan that is shipped quotes the timeframes of the published one, and says the rest in words of its own")
class OwnWordsTest {

	private static final Path PUBLISHED = Path.of("../../shared/plan/improvement-plan-as-published.txt");
	private static final Pattern WORD = Pattern.compile("[a-z0-9%£']+");
	private static final int QUOTE = 8;

	private static final PlanFile PLAN = PlanReader.read(
			PlanPath.read(Path.of("../distribution/src/main/resources/etc/plans/nottinghamshire-2019.yaml")), LocalDate.of(2026, 1, 1), Set.of());

	private static String published;

	@BeforeAll
	static void the_published_text_lies_beside_the_project() throws IOException {
		assumeTrue(Files.exists(PUBLISHED), "skipped: the published plan is no part of the project and does not lie beside it, at " + PUBLISHED);
		published = Files.readString(PUBLISHED);
	}

	@Test
	void every_timeframe_is_printed_so() {
		// A page ends within a cell: the two halves of this sentence stand in different rows.
		String torn = "This is being developed into a formal 5 year strategy for implementation from spring 2020.";
		assertThat(published).contains("This is being developed into a formal 5 year strategy for\t", "\timplementation from spring 2020.");
		String printed = published.replaceAll("\\s+", " ") + torn;

		assertThat(actions().flatMap(action -> action.timeframe().text().stream()).flatMap(text -> Stream.of(text.split("(?<=\\.) "))))
				.isNotEmpty().allSatisfy(sentence -> assertThat(printed).contains(sentence));
	}

	@Test
	void no_sentence_of_ours_shares_eight_words_on_end_with_the_published_text() {
		Set<String> printed = Set.copyOf(runs(published).distinct().toList());

		assertThat(sentences()).hasSizeGreaterThan(200)
				.allSatisfy(sentence -> assertThat(runs(sentence).filter(printed::contains)).as(sentence).isEmpty());
	}

	private static Stream<String> runs(String text) {
		List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('\u2019', '\'')).results().map(word -> word.group()).toList();
		return IntStream.rangeClosed(0, words.size() - QUOTE).mapToObj(i -> String.join(" ", words.subList(i, i + QUOTE)));
	}

	private static Stream<Action> actions() {
		return PLAN.events().stream().map(Proposed::event).filter(Event.ActionSet.class::isInstance).map(event -> ((Event.ActionSet) event).action());
	}

	/** All that people read, but for the timeframes, which are quoted. */
	private static List<String> sentences() {
		List<String> sentences = new ArrayList<>();
		for (Proposed proposed : PLAN.events()) {
			Event event = proposed.event();
			if (event instanceof Event.PlanOpened opened) {
				sentences.add(opened.head().title());
				opened.head().purpose().ifPresent(sentences::add);
				opened.head().sections().forEach(section -> sentences.add(section.title()));
			} else if (event instanceof Event.ActionSet set) {
				Action action = set.action();
				Stream.of(List.of(action.title()), action.outcomes(), action.successMeasures(), action.questions()).forEach(sentences::addAll);
			} else if (event instanceof Event.MeasureSet set) {
				Measure measure = set.measure();
				sentences.add(measure.title());
				measure.note().ifPresent(sentences::add);
			} else if (event instanceof Event.MilestoneSet set) {
				Milestone milestone = set.milestone();
				sentences.add(milestone.title());
				milestone.note().ifPresent(sentences::add);
				milestone.rebaselines().forEach(move -> sentences.add(move.reason()));
			} else if (event instanceof Event.Progressed progressed) {
				sentences.add(progressed.progress().text());
			} else if (event instanceof Event.Observed observed) {
				Stream.of(observed.observation().source(), observed.observation().note()).flatMap(Optional::stream).forEach(sentences::add);
			}
		}
		return sentences;
	}
}
