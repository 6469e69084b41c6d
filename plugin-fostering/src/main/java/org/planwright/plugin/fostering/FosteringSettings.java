package org.planwright.plugin.fostering;

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

/** What the council has configured for fostering. A change is picked up while the programme and its resources stay. */
@Component(service = FosteringSettings.class, configurationPid = "org.planwright.fostering")
@Designate(ocd = FosteringConfig.class)
public final class FosteringSettings {

	/** Where fostering differs from the other programmes: the return of a month comes some weeks after it has ended. */
	private static final Map<String, String> DEFAULTS = Map.of("stale-days", "31");

	private final String bundleVersion;
	private volatile Configured configured;

	@Activate
	public FosteringSettings(BundleContext bundle, Map<String, ?> properties) {
		this(bundle.getBundle().getVersion().toString(), properties);
	}

	FosteringSettings(String bundleVersion, Map<String, ?> properties) {
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
