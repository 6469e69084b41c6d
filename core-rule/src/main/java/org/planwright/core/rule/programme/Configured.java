package org.planwright.core.rule.programme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.planwright.core.model.Action;
import org.planwright.core.rule.Settings;

/**
 * What a council has configured for a programme, and which rules that makes.
 *
 * @param settings by key
 * @param rulesVersion the bundle's version and a digest of the settings
 */
public record Configured(Map<String, String> settings, String rulesVersion) {

	private static final int DIGEST_BYTES = 6;

	public Configured {
		settings = Map.copyOf(settings);
	}

	/** From the properties of a component. Keys with a dot are the framework's: no setting has one. */
	public static Configured of(String bundleVersion, Map<String, ?> properties) {
		Map<String, String> settings = new TreeMap<>();
		properties.forEach((key, value) -> {
			if (!key.contains(".")) {
				settings.put(key, String.valueOf(value).trim());
			}
		});
		return new Configured(settings, bundleVersion + "-" + digest(settings.toString()));
	}

	/** The settings for an action: its own before the council's. For one reading. */
	public Settings of(Action action) {
		return Settings.of(settings).with(action.settings());
	}

	private static String digest(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
