package org.planwright.plugin.corporate;

import java.time.LocalDate;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.programme.DatedKey;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;

/** What Ofsted found of an authority's children's services as a whole, on the day of the inspection. */
public record Judgement(String authority, LocalDate on, Framework framework, Grade grade) {

	static final RecordKind<Judgement> KIND = new RecordKind<>(CorporateProgramme.ID, "judgement", "key",
			(key, fields) -> read(DatedKey.parse(key), fields), Judgement::on);

	/** By which rules was inspected. */
	public enum Framework {
		/** Since 2018; the only one that counts here. */
		ILACS,
		/** The single inspection framework before it. */
		SIF
	}

	/** In Ofsted's words. */
	public enum Grade {
		OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT, INADEQUATE
	}

	private static Judgement read(DatedKey key, Fields fields) {
		Reads.repeated(fields, "authority", key.id());
		Reads.repeated(fields, "on", key.day());
		return new Judgement(key.id(), key.day(), fields.choice("framework", Framework.class), fields.choice("grade", Grade.class));
	}

	boolean isGood() {
		return grade == Grade.OUTSTANDING || grade == Grade.GOOD;
	}
}
