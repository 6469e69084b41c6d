package org.planwright.core.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.ws.rs.QueryParam;
import org.planwright.core.exchange.statistics.Delivery.OnFault;

/** Who sends a file of figures, and what the address says of it. A form may say the same in fields of these names, but its part has the file's name. */
public abstract class Handed extends Sender {

	private static final String FILE = "file";

	@QueryParam(FILE)
	private List<String> file;
	@QueryParam("onFault")
	private List<String> onFault;

	/** What the address says of each. */
	Map<String, List<String>> said() {
		return new TreeMap<>(Map.of(FILE, file, "onFault", onFault));
	}

	/** What a form may say. */
	Set<String> fields() {
		Set<String> fields = new TreeSet<>(said().keySet());
		fields.remove(FILE);
		return fields;
	}

	/** The name of the file. */
	static String file(Said said, Optional<String> inForm) {
		return said.one(FILE).or(() -> inForm).orElse("upload");
	}

	static OnFault onFault(Said said) {
		Optional<String> how = said.one("onFault");
		if (how.isEmpty() || how.get().equals("stop")) {
			return OnFault.STOP;
		}
		if (!how.get().equals("skip")) {
			said.query().fault("onFault", "is neither stop nor skip");
		}
		return OnFault.SKIP;
	}
}
