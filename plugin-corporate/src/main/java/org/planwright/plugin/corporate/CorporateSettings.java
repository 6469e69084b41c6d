package org.planwright.plugin.corporate;

import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.planwright.core.model.Action;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.Configured;

/** What the council has configured for corporate actions. A change is picked up while the programme and its resources stay. */
@Component(service = CorporateSettings.class, configurationPid = "org.planwright.corporate")
@Designate(ocd = CorporateConfig.class)
public final class CorporateSettings {

	/** Where these actions differ: a quarterly review is off track when it is more than 14 days late. */
	private static final Map<String, String> DEFAULTS = Map.of("cadence-red-days-quarterly", "15");

	private final String bundleVersion;
	private volatile Configured configured;

	@Activate
	public CorporateSettings(BundleContext bundle, Map<String, ?> properties) {
		this(bundle.getBundle().getVersion().toString(), properties);
	}

	CorporateSettings(String bundleVersion, Map<String, ?> properties) {
		this.bundleVersion = bundleVersion;
		this.configured = configured(properties);
	}

	@Modified
	void modified(Map<String, ?> properties) {
		configured = configured(properties);
	}

	private Configured configured(Map<String, ?> properties) {
		Map<String, Object> all = new HashMap<>(DEFAULTS);
		all.putAll(properties);
		return Configured.of(bundleVersion, all);
	}

	String rulesVersion() {
		return configured.rulesVersion();
	}

	/** The council's settings. For one reading. */
	Settings ofCouncil() {
		return Settings.of(configured.settings());
	}

	/** The settings for an action, its own before the council's. For one reading. */
	Settings of(Action action) {
		return configured.of(action);
	}
}
