package org.planwright.plugin.workforce;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.programme.Keys;
import org.planwright.core.rule.programme.RecordsResource;

/** What is entered once a month or once a site: staff in post and leavers, posts, audits of practice, places to park. */
@Path("plans/{plan}/{records: staffing|posts|audits|sites}")
@Produces(MediaType.APPLICATION_JSON)
public final class WorkforceRecords extends RecordsResource {

	private static final Function<String, String> MONTH = text -> Keys.month("month", text).toString();

	static final List<Shelf<?>> MONTHLY = List.of(new Shelf<>("staffing", Staffing.KIND, MONTH), new Shelf<>("posts", PostCount.KIND, MONTH),
			new Shelf<>("audits", AuditCount.KIND, MONTH));

	WorkforceRecords(Plans plans) {
		super(plans, Stream.concat(MONTHLY.stream(), Stream.of(new Shelf<>("sites", Site.KIND, text -> Keys.id("site", text)))).toList());
	}
}
