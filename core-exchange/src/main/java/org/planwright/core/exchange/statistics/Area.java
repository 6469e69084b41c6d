package org.planwright.core.exchange.statistics;

import java.util.Arrays;
import java.util.Objects;
import org.planwright.core.model.input.Require;

/**
 * What a value is about.
 *
 * @param code as the Office for National Statistics gives it; several, joined by " / ", where authorities report together
 */
public record Area(String code, String name, Level level) {

	/** How large it is. */
	public enum Level {
		NATION, REGION, AUTHORITY
	}

	private static final String TOGETHER = " / ";

	public Area {
		Require.text("code", code);
		Require.text("name", name);
		Objects.requireNonNull(level, "level");
	}

	/** Whether it stands for authorities that report together. */
	public boolean isJoint() {
		return code.contains(TOGETHER);
	}

	/** Whether a code is this one's, or of one of those who report together here. */
	public boolean covers(String other) {
		return code.equals(other) || Arrays.asList(code.split(TOGETHER)).contains(other);
	}
}
