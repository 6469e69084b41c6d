package org.planwright.plugin.residential;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.Parts;
import org.planwright.plugin.residential.bond.BondRule;
import org.planwright.plugin.residential.framework.FrameworkRule;
import org.planwright.plugin.residential.home.BlockRule;
import org.planwright.plugin.residential.home.OpeningRule;
import org.planwright.plugin.residential.pipeline.PipelineRule;

/** Judges what is done for places in children's homes, and for young people to need fewer of them. */
@Component
public final class ResidentialProgramme implements Programme {

	static final String ID = "residential";
	static final String TITLE = "Residential capacity";

	/** What sort of action it is shows in the measure it is about. */
	private static final Map<String, BiFunction<ActionView, Settings, List<Part>>> RULES = rules();

	private final ResidentialSettings settings;

	@Activate
	public ResidentialProgramme(@Reference ResidentialSettings settings) {
		this.settings = settings;
	}

	private static Map<String, BiFunction<ActionView, Settings, List<Part>>> rules() {
		Map<String, BiFunction<ActionView, Settings, List<Part>>> rules = new LinkedHashMap<>();
		rules.put(OpeningRule.PLACES, OpeningRule::judge);
		rules.put(BlockRule.OCCUPANCY, BlockRule::judge);
		rules.put(FrameworkRule.SHARE, FrameworkRule::judge);
		rules.put(PipelineRule.UNITS, PipelineRule::judge);
		rules.put(BondRule.REFERRALS, BondRule::judge);
		return rules;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return TITLE;
	}

	@Override
	public String rulesVersion() {
		return settings.rulesVersion();
	}

	@Override
	public List<Part> judge(ActionView action) {
		Settings s = settings.of(action.action());
		List<Part> parts = RULES.entrySet().stream().filter(rule -> action.action().use(rule.getKey()).isPresent()).findFirst()
				.map(rule -> rule.getValue().apply(action, s)).orElseGet(() -> otherwise(action, s));
		s.check();
		return Parts.capped(action, parts);
	}

	/** An action of another sort is judged by what every action has. */
	private static List<Part> otherwise(ActionView action, Settings s) {
		return Stream.concat(
				Stream.of(Parts.milestones(action, s), Parts.evidenceAge(action, List.of(), s)),
				action.action().measures().stream().map(use -> Parts.measure(action, use.role(),
						action.measure(use.role()).map(m -> m.measure().title()).orElse(use.role()), s)))
				.toList();
	}
}
