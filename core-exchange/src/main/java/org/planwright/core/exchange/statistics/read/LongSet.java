package org.planwright.core.exchange.statistics.read;

import java.util.Arrays;

/** Numbers that are not negative, in eight to sixteen bytes each. */
final class LongSet {

	private static final long FREE = -1;

	private long[] slots = filled(1 << 10);
	private int size;

	private static long[] filled(int length) {
		long[] slots = new long[length];
		Arrays.fill(slots, FREE);
		return slots;
	}

	boolean contains(long number) {
		return slots[slot(number)] == number;
	}

	void add(long number) {
		int slot = slot(number);
		if (slots[slot] == FREE) {
			slots[slot] = number;
			if (++size > slots.length / 4 * 3) {
				grow();
			}
		}
	}

	/** Where the number stands, or would. */
	private int slot(long number) {
		long mixed = number * 0x9E3779B97F4A7C15L;
		int slot = (int) (mixed ^ mixed >>> 32) & slots.length - 1;
		while (slots[slot] != FREE && slots[slot] != number) {
			slot = slot + 1 & slots.length - 1;
		}
		return slot;
	}

	private void grow() {
		long[] old = slots;
		slots = filled(old.length * 2);
		for (long number : old) {
			if (number != FREE) {
				slots[slot(number)] = number;
			}
		}
	}
}
