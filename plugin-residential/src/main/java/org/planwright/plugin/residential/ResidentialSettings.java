package org.planwright.plugin.residential;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.planwright.core.rule.programme.CouncilSettings;

/** What the council has configured for residential care. A change is picked up while the programme and its resources stay. */
@Component(service = ResidentialSettings.class, configurationPid = "org.planwright.residential")
@Designate(ocd = ResidentialConfig.class)
public final class ResidentialSettings extends CouncilSettings {

	@Activate
	public ResidentialSettings(BundleContext bundle, Map<String, ?> properties) {
		this(bundle.getBundle().getVersion().toString(), properties);
	}

	ResidentialSettings(String bundleVersion, Map<String, ?> properties) {
		super(bundleVersion, Map.of(), properties);
	}

	@Modified
	void modified(Map<String, ?> properties) {
		configure(properties);
	}
}
