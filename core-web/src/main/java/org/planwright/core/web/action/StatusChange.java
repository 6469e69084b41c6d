package org.planwright.core.web.action;

import java.time.LocalDate;
import java.util.List;
import org.planwright.core.web.frame.StatusTag;

/**
 * A change of an action's status.
 *
 * @param by what was told of that day, of the action or of what it leans on; empty when time alone did it, or something told of others
 */
public record StatusChange(LocalDate on, StatusTag from, StatusTag to, List<String> by, List<String> reasons) {
}
