package org.planwright.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.planwright.itest.Installation.Answer;
import org.planwright.itest.Installation.Client;

/** A small plan to write to, so that the shipped one stays as it is. */
final class TrialPlan {

	private TrialPlan() {
	}

	/** Two fostering actions that share a measure, and a digital one. */
	static String json(String id) {
		return """
				{
				  "plan": {"id": "%s", "title": "Trial", "organisation": "A council", "knownFrom": "2019-09-05"},
				  "people": {"ann": "Ann Example"},
				  "sections": [{"number": "1", "title": "Only"}],
				  "measures": [
				    {"id": "places", "title": "Foster places", "unit": "places", "polarity": "up", "owner": "ann",
				     "baseline": {"on": "2019-03-31", "value": 865},
				     "target": {"change": 50, "due": "2021-03-31", "profile": "linear"}},
				    {"id": "enquiries", "title": "Enquiries", "unit": "enquiries", "polarity": "up", "target": {"percentChange": 20}},
				    {"id": "conversion", "title": "Conversion", "unit": "%%", "polarity": "up", "target": {"percentChange": 10}}
				  ],
				  "actions": [
				    {"ref": "1.1", "section": "1", "programme": "fostering", "title": "More places", "accountable": ["ann"], "leads": ["ann"],
				     "primary": ["impact"], 
				     "measures": [{"measure": "places", "role": "net-placements"}, {"measure": "enquiries", "role": "enquiries"},
				                  {"measure": "conversion", "role": "conversion"}],
				     "milestones": [{"id": "offer", "title": "Offer revised", "due": "2020-04-30"}]},
				    {"ref": "1.2", "section": "1", "programme": "digital", "title": "Reports", "accountable": ["ann"], "leads": ["ann"],
				     "primary": ["delivery"], "milestones": [{"id": "ready", "title": "Reports ready", "due": "2020-04-30"}]}
				  ]
				}
				""".formatted(id);
	}

	/** The plan with figures, a meeting whose pack is frozen, and one with a draft, a comment and a decision. */
	static void withMeetings(Client who, String id) {
		sent(who.post("/api/plans", json(id)));
		String plan = "/api/plans/" + id;
		for (String day : List.of("2019-06-30", "2019-09-30", "2019-12-31", "2020-03-31")) {
			sent(who.post(plan + "/measures/places/observations", observation(day, 860 + day.hashCode() % 9)));
		}
		String last = plan + "/meetings/last";
		String next = plan + "/meetings/next";
		call(who, id, "last", LocalDate.now().minusDays(30));
		sent(who.post(last + "/pack/approval", "{\"version\": " + who.get(last + "/pack").json().at("/made/version") + "}"));
		call(who, id, "next", LocalDate.now().plusDays(7));
		sent(who.post(next + "/comments", "{\"chapter\": \"highlights\", \"text\": \"Say what the campaign brought.\"}"));
		sent(who.put(next + "/decisions/officers", "{\"text\": \"Hire two officers\", \"owner\": \"ann\"}"));
	}

	/** The shipped plan once more, so that meetings about it may be called. */
	static void asShipped(Installation installation, String id) {
		Path plans = installation.data().resolve("etc/plans");
		try {
			Files.writeString(plans.resolve(id + ".yaml"), Files.readString(plans.resolve("nottinghamshire-2019.yaml")).replace("nottinghamshire-2019", id));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		ProgrammesIT.eventually("the plan is loaded", () -> installation.anonymous().get("/api/plans/" + id).status() == 200);
	}

	static void call(Client who, String plan, String meeting, LocalDate day) {
		sent(who.put("/api/plans/" + plan + "/meetings/" + meeting,
				"{\"date\": \"" + day + "\", \"title\": \"Improvement board\", \"accountable\": \"" + Installation.ADMIN + "\"}"));
	}

	private static void sent(Answer answer) {
		if (answer.status() >= 300) {
			throw new IllegalStateException(answer.toString());
		}
	}

	static String observation(String on, Object value) {
		return "{\"on\": \"" + on + "\", \"value\": " + value + "}";
	}
}
