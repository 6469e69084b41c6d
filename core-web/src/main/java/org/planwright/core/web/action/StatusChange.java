package org.planwright.core.web.action;

import java.time.LocalDate;
import java.util.List;
import org.planwright.core.web.frame.StatusTag;

/**
 * A change of an action's status.
 *
 * @param by what was told of that day; empty when time alone, or something told of another action, did it
 */
public record StatusChange(LocalDate on, StatusTag from, StatusTag to, List<String> by, List<String> reasons) {
}
