package org.planwright.core.rest.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.exchange.statistics.Delivered;
import org.planwright.core.exchange.statistics.Returns;
import org.planwright.core.model.input.Fault;

/**
 * What became of a release.
 *
 * @param changed whether it was new
 * @param leftOut how many rows were left out, of which the faults say why
 * @param remarks what else was not read, such as a hidden sheet
 */
public record DeliveredJson(String statistic, LocalDate published, String sha256, boolean changed, long values, long rows, long leftOut,
		List<Fault> faults, List<String> remarks, List<Told> told) {

	/** What a plan was told of it. */
	public record Told(String plan, int observations, Optional<String> refused) {

		public static Told of(Delivered.Told told) {
			return new Told(told.plan(), told.observations(), Optional.of(told.refused()).filter(text -> !text.isEmpty()));
		}
	}

	/** What became of a return. */
	public record Return(String plan, int observations, int known, List<Fault> faults, List<String> remarks, Optional<ReceiptJson> receipt) {

		public static Return of(Returns.Taken taken) {
			return new Return(taken.plan(), taken.observations(), taken.known(), taken.faults(), taken.remarks(), taken.receipt().map(ReceiptJson::of));
		}
	}

	public static DeliveredJson of(Delivered d) {
		return new DeliveredJson(d.release().statistic(), d.release().published(), d.release().hash(), d.fresh(), d.release().values(), d.rows(),
				d.faulty(), d.faults(), d.remarks(), d.told().stream().map(Told::of).toList());
	}
}
