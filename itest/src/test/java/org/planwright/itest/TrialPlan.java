package org.planwright.itest;

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

	static String observation(String on, Object value) {
		return "{\"on\": \"" + on + "\", \"value\": " + value + "}";
	}
}
