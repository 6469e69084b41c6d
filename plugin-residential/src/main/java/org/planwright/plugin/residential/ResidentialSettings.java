package org.planwright.plugin.residential;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.planwright.core.model.Action;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.Configured;

/** What the council has configured for residential care. A change is picked up while the programme and its resources stay. */
@Component(service = ResidentialSettings.class, configurationPid = "org.planwright.residential")
@Designate(ocd = ResidentialConfig.class)
public final class ResidentialSettings {

	private final String bundleVersion;
	private volatile Configured configured;

	@Activate
	public ResidentialSettings(BundleContext bundle, Map<String, ?> properties) {
		this(bundle.getBundle().getVersion().toString(), properties);
	}

	ResidentialSettings(String bundleVersion, Map<String, ?> properties) {
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

	/** The settings for an action, its own before the council's. For one reading. */
	public Settings of(Action action) {
		return configured.of(action);
	}

	/** The council's, for what belongs to no action. For one reading. */
	public Settings ofCouncil() {
		return Settings.of(configured.settings());
	}
}
