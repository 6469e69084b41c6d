package org.planwright.plugin.corporate;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.planwright.core.rule.programme.CouncilSettings;

/** What the council has configured for corporate actions. A change is picked up while the programme and its resources stay. */
@Component(service = CorporateSettings.class, configurationPid = "org.planwright.corporate")
@Designate(ocd = CorporateConfig.class)
public final class CorporateSettings extends CouncilSettings {

	/** Where these actions differ: a quarterly review is off track when it is more than 14 days late. */
	private static final Map<String, String> DEFAULTS = Map.of("cadence-red-days-quarterly", "15");

	@Activate
	public CorporateSettings(BundleContext bundle, Map<String, ?> properties) {
		this(bundle.getBundle().getVersion().toString(), properties);
	}

	CorporateSettings(String bundleVersion, Map<String, ?> properties) {
		super(bundleVersion, DEFAULTS, properties);
	}

	@Modified
	void modified(Map<String, ?> properties) {
		configure(properties);
	}
}
