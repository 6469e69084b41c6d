package org.planwright.plugin.digital;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.planwright.core.rule.programme.CouncilSettings;

/** What the council has configured for digital. A change is picked up while the programme and its resources stay. */
@Component(service = DigitalSettings.class, configurationPid = "org.planwright.digital")
@Designate(ocd = DigitalConfig.class)
public final class DigitalSettings extends CouncilSettings {

	@Activate
	public DigitalSettings(BundleContext bundle, Map<String, ?> properties) {
		this(bundle.getBundle().getVersion().toString(), properties);
	}

	DigitalSettings(String bundleVersion, Map<String, ?> properties) {
		super(bundleVersion, Map.of(), properties);
	}

	@Modified
	void modified(Map<String, ?> properties) {
		configure(properties);
	}
}
