package org.planwright.core.rest;

import javax.ws.rs.QueryParam;
import org.planwright.core.exchange.statistics.Delivery.OnFault;

/** Who sends a file as the body of a request. */
public class Handed extends Sender {

	@QueryParam("file")
	private String file;
	@QueryParam("onFault")
	private String onFault;

	/** Its name. */
	String file() {
		return file == null || file.isBlank() ? "upload" : file;
	}

	OnFault onFault(Query query) {
		if (onFault == null || onFault.equals("stop")) {
			return OnFault.STOP;
		}
		if (!onFault.equals("skip")) {
			query.fault("onFault", "is neither stop nor skip");
		}
		return OnFault.SKIP;
	}
}
