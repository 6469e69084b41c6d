package org.planwright.core.rule.programme;

import java.util.HashMap;
import java.util.Map;
import org.planwright.core.model.Action;
import org.planwright.core.rule.Settings;

/**
 * What the council has configured for a programme, as of now. A programme's own component extends it and passes each change
 * on, while the programme and its resources stay.
 */
public abstract class CouncilSettings {

	private final String bundleVersion;
	private final Map<String, String> defaults;
	private volatile Configured configured;

	/** @param defaults where the programme differs from the others */
	protected CouncilSettings(String bundleVersion, Map<String, String> defaults, Map<String, ?> properties) {
		this.bundleVersion = bundleVersion;
		this.defaults = Map.copyOf(defaults);
		this.configured = configured(properties);
	}

	protected final void configure(Map<String, ?> properties) {
		configured = configured(properties);
	}

	private Configured configured(Map<String, ?> properties) {
		Map<String, Object> all = new HashMap<>(defaults);
		all.putAll(properties);
		return Configured.of(bundleVersion, all);
	}

	public final String rulesVersion() {
		return configured.rulesVersion();
	}

	/** The council's settings, for what belongs to no action. For one reading. */
	public final Settings ofCouncil() {
		return Settings.of(configured.settings());
	}

	/** The settings for an action, its own before the council's. For one reading. */
	public final Settings of(Action action) {
		return configured.of(action);
	}
}
