package org.planwright.core.model.journal;

/**
 * What can be changed after it was set, and so has a version of its own: that of the last event which set it. Whoever
 * changes it says which version the change is based on.
 */
public sealed interface Thing {

	record OfAction(String ref) implements Thing {
		@Override
		public String toString() {
			return "action " + ref;
		}
	}

	record OfMilestone(String action, String id) implements Thing {
		@Override
		public String toString() {
			return "milestone " + id + " of action " + action;
		}
	}

	record OfMeasure(String id) implements Thing {
		@Override
		public String toString() {
			return "measure " + id;
		}
	}

	/** An action's override, whether set or lifted. */
	record OfOverride(String action) implements Thing {
		@Override
		public String toString() {
			return "override of action " + action;
		}
	}

	record OfRecord(String programme, String kind, String key) implements Thing {
		@Override
		public String toString() {
			return kind + " " + key + " of programme " + programme;
		}
	}

	record OfMeeting(String id) implements Thing {
		@Override
		public String toString() {
			return "meeting " + id;
		}
	}

	record OfDecision(String meeting, String id) implements Thing {
		@Override
		public String toString() {
			return "decision " + id + " of meeting " + meeting;
		}
	}
}
