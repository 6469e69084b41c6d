package org.planwright.core.rest.json;

import java.util.List;
import java.util.Optional;
import org.planwright.core.model.meeting.Approval;
import org.planwright.core.model.meeting.Pack;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.model.service.Packs;
import org.planwright.core.rest.json.MeetingJson.ApprovalJson;

/**
 * The pack of a meeting.
 *
 * @param made from what it was made, or would be now; its version is what an approval says was looked at
 * @param approval once it is frozen
 * @param chapters of the draft; none once it is frozen, as its documents are what counts then
 */
public record PackJson(String plan, String meeting, Approval.Made made, Optional<ApprovalJson> approval, List<ChapterJson> chapters,
		List<DocumentJson> documents) {

	public record ChapterJson(String chapter, String title, List<PanelJson> panels) {
		static ChapterJson of(Pack.Section section) {
			return new ChapterJson(section.chapter().word(), section.chapter().title(), section.panels().stream().map(PanelJson::of).toList());
		}
	}

	/** @param digest SHA-256 of its bytes, once it is frozen */
	public record DocumentJson(String form, String type, Optional<String> digest, String address) {
	}

	public static PackJson of(String plan, MeetingView seen, Packs packs, Names names) {
		String meeting = seen.meeting().value().id();
		Optional<ApprovalJson> approval = seen.approval().map(told -> ApprovalJson.of(told, names));
		Optional<Pack> draft = approval.isPresent() ? Optional.empty() : Optional.of(packs.draft(plan, meeting));
		Approval.Made made = draft.map(Pack::made).orElseGet(() -> approval.orElseThrow().made());
		return new PackJson(plan, meeting, made, approval, draft.map(Pack::sections).orElse(List.of()).stream().map(ChapterJson::of).toList(),
				packs.forms().stream().map(form -> new DocumentJson(form.name(), form.type(), approval.map(each -> each.digests().get(form.name())),
						"/api/plans/" + plan + "/meetings/" + meeting + "/pack/" + form.name())).toList());
	}
}
