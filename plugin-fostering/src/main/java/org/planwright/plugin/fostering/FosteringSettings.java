package org.planwright.plugin.fostering;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.planwright.core.rule.programme.CouncilSettings;

/** What the council has configured for fostering. */
@Component(service = FosteringSettings.class, configurationPid = "org.planwright.fostering")
@Designate(ocd = FosteringConfig.class)
public final class FosteringSettings extends CouncilSettings {

	/** Where fostering differs from the other programmes: the return of a month comes some weeks after it has ended. */
	private static final Map<String, String> DEFAULTS = Map.of("stale-days", "31");

	@Activate
	public FosteringSettings(BundleContext bundle, Map<String, ?> properties) {
		this(bundle.getBundle().getVersion().toString(), properties);
	}

	FosteringSettings(String bundleVersion, Map<String, ?> properties) {
		super(bundleVersion, DEFAULTS, properties);
	}

	@Modified
	void modified(Map<String, ?> properties) {
		configure(properties);
	}
}
