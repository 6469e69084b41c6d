package org.planwright.plugin.digital;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.planwright.core.model.Action;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.Configured;

/** What the council has configured for digital. A change is picked up while the programme and its resources stay. */
@Component(service = DigitalSettings.class, configurationPid = "org.planwright.digital")
@Designate(ocd = DigitalConfig.class)
public final class DigitalSettings {

	private final String bundleVersion;
	private volatile Configured configured;

	@Activate
	public DigitalSettings(BundleContext bundle, Map<String, ?> properties) {
		this(bundle.getBundle().getVersion().toString(), properties);
	}

	DigitalSettings(String bundleVersion, Map<String, ?> properties) {
		this.bundleVersion = bundleVersion;
		this.configured = Configured.of(bundleVersion, properties);
	}

	@Modified
	void modified(Map<String, ?> properties) {
		configured = Configured.of(bundleVersion, properties);
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
