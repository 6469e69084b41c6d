package org.planwright.plugin.workforce;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.Limit;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.CouncilSettings;

/** What the council has configured for the workforce. A change is picked up while the programme and its resources stay. */
@Component(service = WorkforceSettings.class, configurationPid = "org.planwright.workforce")
@Designate(ocd = WorkforceConfig.class)
public final class WorkforceSettings extends CouncilSettings {

	/** Where the workforce differs from the other programmes: the return of a month comes some weeks after it has ended. */
	private static final Map<String, String> DEFAULTS = Map.of("stale-days", "31");

	@Activate
	public WorkforceSettings(BundleContext bundle, Map<String, ?> properties) {
		this(bundle.getBundle().getVersion().toString(), properties);
	}

	WorkforceSettings(String bundleVersion, Map<String, ?> properties) {
		super(bundleVersion, DEFAULTS, properties);
	}

	@Modified
	void modified(Map<String, ?> properties) {
		configure(properties);
	}

	/** The settings of the first action with a measure in a role, the council's where there is none. For one reading. */
	Settings forRole(PlanView plan, String role) {
		return plan.actions().stream().filter(action -> action.programme().equals(WorkforceProgramme.ID) && action.use(role).isPresent()).findFirst()
				.map(this::of).orElseGet(this::ofCouncil);
	}

	/** Caseloads as the action that is about them judges them. */
	Caseloads caseloads(PlanView plan) {
		Settings s = forRole(plan, Impact.CASELOAD);
		Caseloads caseloads = Caseloads.of(Evidence.of(plan), Limit.Thresholds.from(s));
		s.check();
		return caseloads;
	}
}
