package org.planwright.core.rest.json;

import org.planwright.core.model.service.Receipt;

/**
 * What was written.
 *
 * @param version the journal's after the write, and that of the thing it set
 * @param first the version of the first entry it made
 * @param replayed whether it had been written before, and nothing was written now
 */
public record ReceiptJson(String plan, long version, long first, boolean replayed) {

	public static ReceiptJson of(Receipt receipt) {
		return new ReceiptJson(receipt.plan(), receipt.last(), receipt.first(), receipt.replayed());
	}
}
