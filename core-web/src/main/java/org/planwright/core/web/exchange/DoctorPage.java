package org.planwright.core.web.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planwright.core.exchange.Diagnosis;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** What a plan leaves open, contradicts, or cannot be held to. */
@Component(service = Page.class)
public final class DoctorPage implements Page {

	private volatile Optional<PlanExchange> exchange = Optional.empty();

	/** Findings of a kind. */
	public record Group(String title, List<Line> findings) {
	}

	/** A finding; the address is empty where its subject has no page. */
	public record Line(String subject, String address, String words) {
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	public void bindExchange(PlanExchange service) {
		exchange = Optional.of(service);
	}

	void unbindExchange(PlanExchange service) {
		exchange = exchange.filter(known -> known != service);
	}

	@Override
	public String address() {
		return "/plans/{plan}/doctor";
	}

	@Override
	public Optional<Entry> navigation() {
		return Optional.of(new Entry(60, "Plan doctor"));
	}

	@Override
	public Answer get(Visit visit) {
		String plan = visit.plan().head().id();
		return exchange.<Answer>map(service -> shown(service.examine(plan, visit.when()), visit)).orElseGet(() -> Answer.Shown.problem(503,
				"The plan doctor is not installed: the bundle core-exchange, which examines plans, is not running."));
	}

	private static Answer shown(Diagnosis diagnosis, Visit visit) {
		return new Answer.Shown("exchange/doctor.ftlh", Map.of("diagnosis", diagnosis, "groups",
				Arrays.stream(Diagnosis.Kind.values()).filter(kind -> !diagnosis.of(kind).isEmpty()).map(kind -> group(kind, diagnosis, visit)).toList()));
	}

	private static Group group(Diagnosis.Kind kind, Diagnosis diagnosis, Visit visit) {
		return new Group(title(kind), diagnosis.of(kind).stream().map(finding -> new Line(finding.subject(), address(finding.subject(), visit), finding.words()))
				.toList());
	}

	private static String address(String subject, Visit visit) {
		int space = subject.indexOf(' ');
		String kind = subject.substring(0, Math.max(0, space));
		String which = subject.substring(space + 1);
		boolean isAction = kind.equals("action") && visit.plan().actions().stream().anyMatch(action -> action.ref().equals(which));
		boolean isMeasure = kind.equals("measure") && visit.plan().measures().stream().anyMatch(measure -> measure.id().equals(which));
		return isAction ? visit.ofPlan("/actions/" + which) : isMeasure ? visit.ofPlan("/measures/" + which) : "";
	}

	private static String title(Diagnosis.Kind kind) {
		return switch (kind) {
			case NO_BASELINE -> "No baseline";
			case NO_TARGET -> "No target";
			case TARGET_WITHOUT_DATE -> "Targets without a date";
			case NO_UNIT -> "No unit";
			case NO_DUE_DATE -> "No due date";
			case ONLY_A_START -> "A start and no end";
			case NO_OWNER -> "Nobody answers for it";
			case CONTRADICTING_DATES -> "Dates that contradict each other";
			case RESTATES_THE_ACTION -> "Success is only the action again";
			case NOT_MEASURABLE -> "Success that cannot be measured";
			case CONTRADICTING_TARGETS -> "Targets that contradict each other";
			case DEFINED_TWICE -> "Defined twice";
		};
	}
}
