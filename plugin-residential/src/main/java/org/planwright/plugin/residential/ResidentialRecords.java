package org.planwright.plugin.residential;

import java.util.List;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.programme.Keys;
import org.planwright.core.rule.programme.RecordsResource;
import org.planwright.plugin.residential.bond.Claim;
import org.planwright.plugin.residential.bond.Contract;
import org.planwright.plugin.residential.bond.OutcomePayment;
import org.planwright.plugin.residential.framework.Lot;
import org.planwright.plugin.residential.framework.Round;
import org.planwright.plugin.residential.pipeline.Scheme;

/** What the commissioners enter: lots and rounds of the framework, schemes of the pipeline, the bond's contract and money. */
@Path("plans/{plan}/{records: lots|rounds|schemes|contracts|claims|payments}")
@Produces(MediaType.APPLICATION_JSON)
public final class ResidentialRecords extends RecordsResource {

	static final Shelf<Scheme> SCHEMES = new Shelf<>("schemes", Scheme.KIND, text -> Keys.id("scheme", text));

	ResidentialRecords(Plans plans) {
		super(plans, List.of( //
				new Shelf<>("lots", Lot.KIND, text -> Keys.id("lot", text)), //
				new Shelf<>("rounds", Round.KIND, text -> Keys.id("round", text)),
				SCHEMES,
				new Shelf<>("contracts", Contract.KIND, Contract::key),
				new Shelf<>("claims", Claim.KIND, text -> Keys.id("claim", text)),
				new Shelf<>("payments", OutcomePayment.KIND, text -> Keys.id("payment", text))));
	}
}
