package org.planwright.plugin.residential;

import static org.planwright.core.model.form.Return.Question.choice;
import static org.planwright.core.model.form.Return.Question.day;
import static org.planwright.core.model.form.Return.Question.name;
import static org.planwright.core.model.form.Return.Question.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.form.Return.Choice;
import org.planwright.core.model.form.Return.Question;
import org.planwright.core.model.form.Return.Register;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.programme.Answers;
import org.planwright.core.rule.programme.DatedKey;
import org.planwright.core.rule.programme.Keys;
import org.planwright.core.rule.programme.RecordsResource.Shelf;
import org.planwright.plugin.residential.framework.Lot;
import org.planwright.plugin.residential.home.Fitting;
import org.planwright.plugin.residential.home.Home;
import org.planwright.plugin.residential.home.HomeReturns;
import org.planwright.plugin.residential.home.Registration;
import org.planwright.plugin.residential.home.Step;

/** What the residential programme asks for by forms: the weeks of homes, and what its registers hold. */
public final class ResidentialReturns {

	private static final String MAY_BE_EMPTY = "May be left empty.";
	private static final String NOT_YET = "Leave empty while it is not.";

	private static final Shelf<Home> KEPT_HOMES = new Shelf<>("homes", Home.KIND, id -> Keys.id("home", id), Fitting::home);
	private static final Shelf<Registration> KEPT_REGISTRATIONS = new Shelf<>("registrations", Registration.KIND, id -> Keys.id("home", id), Fitting::registration);

	public static final Return HOMES = Return.register("homes", "A home in the register", "As it stands on a day. It is known by a short name alone, which tells nothing of where it is.",
			new Register("home", "home"), "on");

	public static final Return REGISTRATIONS = Return.register("registrations", "The registration of a home",
			"What is planned and done, as it stands on a day. Leave empty what is neither; what the milestones of the action say holds then.", new Register("registration", "home"), "on",
			Stream.concat(Stream.of(name("action", "The number of the action that promises the home", "For example, 2.2. Leave empty for a home that was there before."),
					day("openBy", "The day by which its places are to be open", "The action's own when it is left empty.")),
					Stream.of(Step.values()).flatMap(ResidentialReturns::dates)).toArray(Question[]::new));

	public static final Return SCHEMES = Return.register("schemes", "A scheme in the pipeline", "Semi-independent units that a scheme brings, as it stands on a day.",
			new Register("scheme", "scheme"), "on", name("scheme", "The short name of the scheme", "In small letters, the same each time. It tells nothing of where it is."),
			name("title", "What it is called", ""), number("units", "Units", ""),
			choice("stage", "How far it has come", new Choice("negotiating", "under negotiation"), new Choice("contracted", "contracted"), new Choice("open", "open"),
					new Choice("withdrawn", "withdrawn")),
			day("expected", "When its units are to open", MAY_BE_EMPTY), day("opened", "When they opened", NOT_YET));

	private ResidentialReturns() {
	}

	private static Stream<Question> dates(Step step) {
		String field = "steps." + step.id() + ".";
		return Stream.of(day(field + "planned", "When it is expected: " + step.words(), ""), day(field + "done", "When it was done: " + step.words(), ""));
	}

	static List<Return> of(PlanView plan) {
		List<Return> all = new ArrayList<>(HomeReturns.of(plan));
		all.add(HOMES.asking(home(plan)));
		List<Choice> own = Home.KIND.values(plan).stream().filter(home -> home.kind() == Home.Kind.OWN).map(home -> new Choice(home.id(), home.id())).toList();
		if (!own.isEmpty()) {
			all.add(REGISTRATIONS.of(new Return.Subject("home", "The home", own)));
		}
		all.add(SCHEMES);
		return all;
	}

	private static List<Question> home(PlanView plan) {
		List<String> lots = Lot.KIND.values(plan).stream().map(Lot::id).toList();
		return List.of(name("home", "The short name of the home", "In small letters, the same each time."),
				choice("kind", "Whose it is", new Choice("own", "the council's own, which it registers"), new Choice("block", "a provider's, under a block contract")),
				choice("status", "Its state", new Choice("planned", "planned"), new Choice("open", "open"), new Choice("closed", "closed")), number("beds", "Beds", ""),
				day("operationalFrom", "The first day it takes children", "Needed for a home that is open."),
				number("blockPrice", "Block price, in pounds a bed and week", "What each bed costs, occupied or not. " + MAY_BE_EMPTY),
				number("spotPrice", "Spot price, in pounds a bed and week", "What a bed like these costs bought singly. " + MAY_BE_EMPTY),
				name("lot", "The lot of the framework it was bought from", MAY_BE_EMPTY + (lots.isEmpty() ? "" : " Known are " + String.join(", ", lots) + ".")));
	}

	static List<Event> events(PlanView plan, String id, String key, Input body) {
		return switch (id) {
			case "weeks" -> HomeReturns.events(plan, key, body);
			case "homes" -> KEPT_HOMES.kept(plan, key, Answers.of(body));
			case "registrations" -> registration(plan, Keys.dated("on", key), Answers.of(body));
			case "schemes" -> ResidentialRecords.SCHEMES.kept(plan, key, Answers.of(body));
			default -> throw Refusal.unknown("there is no return " + id);
		};
	}

	private static List<Event> registration(PlanView plan, DatedKey of, Answers sent) {
		return KEPT_REGISTRATIONS.events(plan, of.id(), sent.with("on", of.day().toString()).body());
	}
}
