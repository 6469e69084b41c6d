package org.planwright.core.exchange.pack;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.meeting.Approval;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.meeting.Pack;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.model.service.Packs;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;

/** Drafts packs, writes them in their forms, and keeps what was approved. */
@Component(service = Packs.class)
public final class PacksService implements Packs {

	private static final List<Form> FORMS = List.of(new Form("html", "text/html;charset=utf-8"), new Form("pdf", "application/pdf"),
			new Form("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
			new Form("odt", "application/vnd.oasis.opendocument.text"));
	private static final Map<String, Function<PackText, byte[]>> WRITERS = Map.of("html",
			text -> PackMarkup.of(text).getBytes(StandardCharsets.UTF_8), "pdf", text -> PackPdf.of(PackMarkup.of(text)), "docx", PackDocx::of,
			"odt", PackOdt::of);

	private final Plans plans;
	private final People people;
	private final PackFiles files;

	@Activate
	public PacksService(@Reference Plans plans, @Reference People people, @Reference PackFiles files) {
		this.plans = plans;
		this.people = people;
		this.files = files;
	}

	@Override
	public List<Form> forms() {
		return FORMS;
	}

	@Override
	public Pack draft(String plan, String meeting) {
		PlanView today = plans.at(plan, When.NOW);
		Meeting held = today.meeting(meeting).meeting().value();
		// A meeting to come is prepared with how the plan stands now; one that was held keeps its day.
		PlanView now = held.date().isBefore(today.asOf()) ? plans.at(plan, When.asOf(held.date())) : today;
		return pack(now, today.meeting(meeting), Optional.empty());
	}

	private Pack pack(PlanView now, MeetingView seen, Optional<Pack.Approved> approved) {
		Meeting meeting = seen.meeting().value();
		Map<String, String> names = people.names();
		return new Pack(now.head(), meeting, names.getOrDefault(meeting.accountable(), meeting.accountable()), made(now), approved,
				PackDraft.of(now, before(now, meeting), seen, id -> names.getOrDefault(id, id)));
	}

	private Approval.Made made(PlanView now) {
		String hash = plans.journal(now.head().id(), now.version() - 1, 1).get(0).hash();
		Map<String, String> rules = new TreeMap<>();
		plans.programmes().forEach(programme -> rules.put(programme.id(), programme.rules()));
		return new Approval.Made(now.version(), hash, now.asOf(), plans.today(), rules);
	}

	/** The plan at the last meeting, as it was known then. */
	private Optional<PlanView> before(PlanView now, Meeting meeting) {
		return now.lastMeeting(meeting.date()).flatMap(day -> {
			try {
				return Optional.of(plans.at(now.head().id(), new When(Optional.of(day), Optional.of(day))));
			} catch (Refusal nothingKnown) {
				return Optional.empty();
			}
		});
	}

	@Override
	public byte[] document(String plan, String meeting, String form) {
		if (!WRITERS.containsKey(form)) {
			throw Refusal.unknown("there is no form " + form + " of a pack; known are " + String.join(", ", FORMS.stream().map(Form::name).toList()));
		}
		Optional<Told<Approval>> approval = plans.at(plan, When.NOW).meeting(meeting).approval();
		return approval.map(told -> frozen(told.value(), form)).orElseGet(() -> WRITERS.get(form).apply(PackText.of(draft(plan, meeting))));
	}

	private byte[] frozen(Approval approval, String form) {
		String digest = Optional.ofNullable(approval.digests().get(form))
				.orElseThrow(() -> Refusal.unknown("the pack was approved before there was a form " + form));
		byte[] bytes = files.get(digest).orElseThrow(() -> lost(approval, form, digest, "is not there"));
		if (!PackFiles.digest(bytes).equals(digest)) {
			throw lost(approval, form, digest, "was changed since");
		}
		return bytes;
	}

	private static Refusal lost(Approval approval, String form, String digest, String what) {
		return new Refusal(Refusal.Kind.UNAVAILABLE, "the " + form + " of the pack that was approved on " + Days.words(approval.on()) + ", file packs/"
				+ digest + ", " + what + "; put it back from a backup");
	}

	@Override
	public Receipt approve(String plan, String meeting, Actor actor, long version, Optional<String> idempotencyKey) {
		Pack draft = draft(plan, meeting);
		Optional<Told<Approval>> done = plans.at(plan, When.NOW).meeting(meeting).approval()
				.filter(told -> told.value().by().equals(actor.id()) && told.value().made().version() == version);
		if (done.isPresent()) {
			return new Receipt(plan, done.get().version(), done.get().version(), true);
		}
		PackText text = PackText.of(new Pack(draft.plan(), draft.meeting(), draft.accountable(), draft.made(),
				Optional.of(new Pack.Approved(draft.accountable(), plans.today())), draft.sections()));
		// Before the work of writing every form, and before anything is on the disk.
		plans.check(plan, approval(draft, actor, version, documents(text, FORMS.subList(0, 1))));
		Map<String, byte[]> documents = documents(text, FORMS);
		documents.values().forEach(files::put);
		return plans.write(plan, approval(draft, actor, version, documents).withIdempotencyKey(idempotencyKey));
	}

	/** @param version the officer looked at; another than the draft's is refused */
	private Write approval(Pack draft, Actor actor, long version, Map<String, byte[]> documents) {
		Map<String, String> digests = new TreeMap<>();
		documents.forEach((form, bytes) -> digests.put(form, PackFiles.digest(bytes)));
		Approval.Made made = draft.made();
		return Write.add(actor, new Event.PackApproved(new Approval(draft.meeting().id(), actor.id(), plans.today(),
				new Approval.Made(version, made.hash(), made.asOf(), made.knownAt(), made.rules()), digests)));
	}

	private static Map<String, byte[]> documents(PackText text, List<Form> forms) {
		Map<String, byte[]> documents = new LinkedHashMap<>();
		forms.forEach(form -> documents.put(form.name(), WRITERS.get(form.name()).apply(text)));
		return documents;
	}
}
