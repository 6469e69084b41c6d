package org.planwright.core.web.frame;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

/**
 * One request for a page: what its address says, and the plan it is about. What is wrong with a parameter is noted, and the
 * visitor is told instead of being shown the page; so is a parameter that the page did not ask for.
 */
public final class Visit {

	private static final int LONGEST_SHOWN = 64;

	private final Plans plans;
	private final People people;
	private final HttpServletRequest request;
	private final String path;
	private final Map<String, String> names;
	private final Set<String> asked = new HashSet<>();
	private final Map<String, DateField> days = new LinkedHashMap<>();
	private final List<Fault> faults = new ArrayList<>();
	private final When when;

	Visit(Plans plans, People people, HttpServletRequest request, String path, Map<String, String> names) {
		this.plans = plans;
		this.people = people;
		this.request = request;
		this.path = path;
		this.names = names;
		this.when = isAboutAPlan() ? new When(
				day("asOf", "The day the page is about", "Show the plan as it stood on", "For example, 10 9 2019. Leave empty for today."),
				day("knownAt", "The day by which it was known", "With what was known by the end of", "Leave empty for all that is known now."))
				: When.NOW;
	}

	public Plans plans() {
		return plans;
	}

	/** Who is asking, if he said so. */
	public Optional<Actor> actor() {
		return request.getUserPrincipal() instanceof Actor actor ? Optional.of(actor) : Optional.empty();
	}

	public HttpServletRequest request() {
		return request;
	}

	/** The address without what follows the question mark. */
	public String path() {
		return path;
	}

	/** What the address has in the place of a name in the page's pattern. */
	public String name(String name) {
		return Optional.ofNullable(names.get(name)).orElseThrow(() -> new IllegalArgumentException("no {" + name + "} in " + path));
	}

	boolean isAboutAPlan() {
		return names.containsKey("plan");
	}

	Map<String, String> names() {
		return names;
	}

	/** The days the address asks for. */
	public When when() {
		return when;
	}

	/** The plan of the address, as at its days. */
	public PlanView plan() {
		return plans.at(name("plan"), when);
	}

	/** A person's name. */
	public String person(String id) {
		return people.name(id);
	}

	public List<String> persons(List<String> ids) {
		return ids.stream().map(this::person).toList();
	}

	/** A parameter, if it is there and not empty. */
	public Optional<String> text(String name) {
		asked.add(name);
		return Optional.ofNullable(request.getParameter(name)).map(String::strip).filter(value -> !value.isEmpty());
	}

	/** A file that a form sent. */
	public Optional<Part> file(String name) {
		try {
			return Optional.ofNullable(request.getPart(name)).filter(part -> part.getSubmittedFileName() != null);
		} catch (IOException | ServletException e) {
			throw new Refusal(Refusal.Kind.UNREADABLE, "no file can be found in what was sent");
		}
	}

	/** A parameter as it was typed, spaces too: a password. */
	public String asTyped(String name) {
		asked.add(name);
		return Optional.ofNullable(request.getParameter(name)).orElse("");
	}

	/** A parameter that is one of some words. */
	public Optional<String> choice(String name, List<String> words) {
		return text(name).filter(value -> words.contains(value)
				|| noted(name, "is “" + shortened(value) + "”, expected " + String.join(", ", words)));
	}

	/** A parameter that is a whole number from {@code least} on. */
	public Optional<Long> whole(String name, long least) {
		return text(name).filter(value -> value.matches("\\d{1,15}") && Long.parseLong(value) >= least
				|| noted(name, "is “" + shortened(value) + "”, expected a whole number from " + least + " on")).map(Long::valueOf);
	}

	/**
	 * A day, in ISO 8601 or in the three fields of the form that asks for it.
	 *
	 * @param label what it is, at the start of a sentence that says what is wrong with it
	 * @param legend how the form asks for it
	 */
	public Optional<LocalDate> day(String name, String label, String legend, String hint) {
		asked.addAll(DateField.parameters(name));
		DateField field = DateField.read(name, label, legend, hint, request::getParameter);
		days.put(name, field);
		return field.value();
	}

	/** Notes that something is wrong with a parameter. */
	public void fault(String name, String reason) {
		DateField field = days.get(name);
		if (field != null) {
			days.put(name, field.wrong(field.label() + " " + reason));
		} else {
			faults.add(new Fault(name, reason));
		}
	}

	private boolean noted(String name, String reason) {
		fault(name, reason);
		return false;
	}

	/** The days the page asks for, as its form shows them. */
	List<DateField> days() {
		return List.copyOf(days.values());
	}

	/** What is wrong with the parameters, those of the days apart. */
	List<String> faults() {
		return faults.stream().map(fault -> "The address says “" + fault.field() + "”, which " + fault.reason()).toList();
	}

	boolean isFaulty() {
		return !faults.isEmpty() || days.values().stream().anyMatch(DateField::isWrong);
	}

	/** Notes every parameter that nobody asked for. */
	void checkUnknown() {
		String known = asked.stream().filter(name -> days.containsKey(name) || !isOfADay(name)).sorted().collect(Collectors.joining(", "));
		request.getParameterMap().keySet().stream().filter(name -> !asked.contains(name)).sorted()
				.forEach(name -> fault(shortened(name), "means nothing here" + (known.isEmpty() ? "" : "; known are " + known)));
	}

	private boolean isOfADay(String parameter) {
		return days.keySet().stream().anyMatch(name -> DateField.parameters(name).contains(parameter));
	}

	/** The parameters that a form about the days passes on. */
	Map<String, String> others() {
		Map<String, String> others = new LinkedHashMap<>();
		if (asked.isEmpty()) {
			return others;
		}
		request.getParameterMap().forEach((name, values) -> {
			if (asked.contains(name) && !isOfADay(name)) {
				others.put(name, values[0]);
			}
		});
		return others;
	}

	/** An address of this site, for the same days. */
	public String link(String address) {
		String query = Stream.of(when.asOf().map(day -> "asOf=" + day), when.knownAt().map(day -> "knownAt=" + day)).flatMap(Optional::stream)
				.collect(Collectors.joining("&"));
		return query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
	}

	/** An address below that of the plan, for the same days: {@code /actions/1.1}. */
	public String ofPlan(String address) {
		return link("/plans/" + name("plan") + address);
	}

	static String shortened(String text) {
		return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
	}
}
