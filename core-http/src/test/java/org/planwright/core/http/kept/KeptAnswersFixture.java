package org.planwright.core.http.kept;

import org.planwright.core.model.service.Plans;

/** Does what the component runtime does. */
public final class KeptAnswersFixture {

	private KeptAnswersFixture() {
	}

	public static void bind(KeptAnswers kept, Plans plans) {
		kept.bindPlans(plans);
	}

	/** Whatever answers requests was rearranged. */
	public static void rearrange(KeptAnswers kept) {
		kept.serviceChanged(null);
	}

	public static void unbind(KeptAnswers kept, Plans plans) {
		kept.unbindPlans(plans);
	}
}
