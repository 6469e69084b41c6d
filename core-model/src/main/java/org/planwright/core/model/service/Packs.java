package org.planwright.core.model.service;

import java.util.List;
import java.util.Optional;
import org.planwright.core.model.meeting.Pack;

/** The packs of meetings: drafted from the plan as it stands, approved, and then the same bytes for ever. */
public interface Packs {

	/**
	 * A form in which a pack is handed out.
	 *
	 * @param name as addresses and digests have it, and as file names end: {@code pdf}
	 * @param type its media type
	 */
	record Form(String name, String type) {
	}

	List<Form> forms();

	/**
	 * The pack as it would be approved now. Once it was approved there is no other draft of it: what counts are its documents.
	 *
	 * @throws org.planwright.core.model.input.Refusal of kind {@code UNKNOWN} when there is no such plan or meeting
	 */
	Pack draft(String plan, String meeting);

	/**
	 * A pack in one of its forms: as it was frozen, or as a draft that says so.
	 *
	 * @throws org.planwright.core.model.input.Refusal when there is no such form, or what is kept is not what was approved
	 */
	byte[] document(String plan, String meeting, String form);

	/**
	 * Approves a pack, and freezes it in every form.
	 *
	 * @param actor the accountable officer of the meeting
	 * @param version of the plan's journal the officer looked at, which must be the newest
	 * @param idempotencyKey makes a retry harmless
	 */
	Receipt approve(String plan, String meeting, Actor actor, long version, Optional<String> idempotencyKey);
}
