package org.planwright.core.model.panel;

/** What a panel holds. */
public sealed interface Content permits Facts, Table, Statuses, Drawing, Absent {
}
