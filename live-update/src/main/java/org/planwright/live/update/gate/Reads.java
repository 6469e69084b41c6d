package org.planwright.live.update.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was read through a lane of late by nobody in particular: of the paths used last the last address, as it was asked for. */
final class Reads {

	private static final int MOST = 12;
	private static final int LONGEST = 1_000;

	private final Map<String, String> byPath = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
			return size() > MOST;
		}
	};

	/** @param query empty when there is none */
	void note(String path, String query) {
		String address = query.isEmpty() ? path : path + "?" + query;
		if (address.length() <= LONGEST) {
			synchronized (byPath) {
				byPath.put(path, address);
			}
		}
	}

	List<String> addresses() {
		synchronized (byPath) {
			return new ArrayList<>(byPath.values());
		}
	}
}
