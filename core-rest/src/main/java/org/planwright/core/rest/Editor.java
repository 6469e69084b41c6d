package org.planwright.core.rest;

import java.util.OptionalLong;
import javax.ws.rs.HeaderParam;
import org.planwright.core.model.service.Precondition;

/** Who changes something that others may change too. */
public class Editor extends Teller {

	@HeaderParam("If-Match")
	private String ifMatch;

	/** The version of the thing that the change is based on. */
	OptionalLong basedOn() {
		return Precondition.basedOn(ifMatch);
	}
}
