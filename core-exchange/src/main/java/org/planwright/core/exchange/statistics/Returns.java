package org.planwright.core.exchange.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.planwright.core.model.Observation;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.When;

/** The council's own figures, handed in as a table: a row for each measure, or for a home, a team or a service of it. */
@ProviderType
public interface Returns {

	/**
	 * What was handed in.
	 *
	 * @param observations how many values were new
	 * @param known how many the plan knew already
	 * @param faults what is wrong with rows that were left out
	 * @param remarks what else was not read, such as a hidden sheet, in sentences
	 * @param receipt of the write; empty when nothing was new
	 */
	record Taken(String plan, int observations, int known, List<Fault> faults, List<String> remarks, Optional<Receipt> receipt) {
		public Taken {
			faults = List.copyOf(faults);
			remarks = List.copyOf(remarks);
		}

		/** In sentences. */
		public List<String> words() {
			List<String> words = new ArrayList<>(List.of("The plan " + plan + " was told " + observations + " values; " + known + " it knew already."));
			faults.forEach(fault -> words.add("Left out: " + fault));
			remarks.forEach(remark -> words.add(remark + "."));
			return words;
		}
	}

	/**
	 * What would be taken.
	 *
	 * @param fresh the values that are new to the plan, in the order of the return
	 * @param known how many the plan knows already
	 * @param remarks what else was not read, in sentences
	 */
	record Look(List<Observation> fresh, int known, List<String> remarks) {
		public Look {
			fresh = List.copyOf(fresh);
			remarks = List.copyOf(remarks);
		}
	}

	/** An empty return of a plan, with a row for each of its measures: as a workbook, or else as CSV. */
	byte[] template(String plan, boolean workbook);

	/**
	 * Every value of a plan's measures that was told, revisions too, as a workbook or else as CSV. Counts of a few people, and
	 * shares of a few, are suppressed: the symbol {@code c} stands in their place.
	 */
	byte[] figures(String plan, When when, boolean workbook);

	/** The plan that a return says it is of, in its column {@code plan}; empty when it has none, or is no return at all. */
	Optional<String> planOf(byte[] document);

	/**
	 * Looks at what would be taken, and takes nothing.
	 *
	 * @throws Refusal with every row that is wrong, or when who hands it in may not
	 */
	Look look(String plan, byte[] document, String file, Actor actor);

	/**
	 * Tells a plan what a return says, in one write.
	 *
	 * @param file the name of the return
	 * @param knownFrom since when it is known; today when empty
	 * @throws Refusal with every row that is wrong, when that is to stop it; nothing was written
	 */
	Taken take(String plan, byte[] document, String file, Delivery.OnFault onFault, Optional<LocalDate> knownFrom, Actor actor);
}
