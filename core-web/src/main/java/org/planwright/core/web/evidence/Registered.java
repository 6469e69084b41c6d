package org.planwright.core.web.evidence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.Told;
import org.planwright.core.web.form.Based;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage.There;
import org.planwright.core.web.frame.Visit;

/** What a register of a programme holds already, for a form to begin with. */
record Registered(Visit visit, Return asked, Return.Register register) {

	private static final String WHICH = "of";
	private static final int MOST = 200;

	/** Each with the form that changes it; the rest of very many can be changed under their short names. */
	List<There> there() {
		if (visit.text(WHICH).isPresent()) {
			return List.of();
		}
		List<Told<ProgrammeRecord>> records = visit.plan().records(programme(), register.kind());
		Stream<There> first = records.stream().limit(MOST).map(Told::value)
				.map(each -> new There(Optional.of(visit.path() + "?" + WHICH + "=" + URLEncoder.encode(each.key(), StandardCharsets.UTF_8)), title(each)));
		Stream<There> rest = records.size() <= MOST ? Stream.of()
				: Stream.of(new There(Optional.empty(), "And " + (records.size() - MOST) + " more. To change one of them, send this form with its short name."));
		return Stream.concat(first, rest).toList();
	}

	private static String title(ProgrammeRecord there) {
		return Optional.ofNullable(there.fields().get("title")).map(Registered::plain).map(title -> title + " (" + there.key() + ")").orElse(there.key());
	}

	/** The form filled in with the one that the address names. On which day it changes only who changes it can say. */
	Optional<Form> begun(Form blank) {
		return visit.text(WHICH).map(key -> {
			ProgrammeRecord there = visit.plan().record(programme(), register.kind(), key).map(Told::value)
					.orElseThrow(() -> Refusal.unknown("nothing of that name is there to be changed"));
			Map<String, String> said = new HashMap<>(there.fields());
			said.replaceAll((field, value) -> plain(value));
			said.put(register.key(), key);
			said.remove(asked.period());
			Form begun = blank.with(Based.on(visit, new Thing.OfRecord(programme(), register.kind(), key)));
			for (Control control : blank.controls()) {
				begun = Optional.ofNullable(said.get(control.name())).map(value -> filled(control, value)).map(begun::with).orElse(begun);
			}
			return begun;
		});
	}

	/** A text that could be taken for a number is kept in quotation marks. */
	private static String plain(String kept) {
		return kept.length() > 1 && kept.startsWith("\"") && kept.endsWith("\"") ? kept.substring(1, kept.length() - 1) : kept;
	}

	private String programme() {
		return visit.name("programme");
	}

	/** One of a choice may have been written otherwise, or be no longer to be chosen: it is not lost for that. */
	private Control filled(Control control, String value) {
		if (control.kind() != Control.Kind.CHOICE) {
			return control.filled(Optional.of(value));
		}
		String written = value.toLowerCase(Locale.ROOT).replace('_', '-');
		Optional<String> known = control.options().stream().map(Control.Option::value).filter(each -> each.equals(written)).findFirst();
		List<Control.Option> options = known.isPresent() ? control.options()
				: Stream.concat(control.options().stream(), Stream.of(new Control.Option(value, visit.person(value)))).toList();
		return Control.choice(control.name(), control.label(), options).hinted(control.hint()).filled(known.or(() -> Optional.of(value)));
	}
}
