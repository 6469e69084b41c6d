package org.planwright.core.exchange.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.exchange.PlanArchive;
import org.planwright.core.exchange.pack.PackFiles;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.Journal.Head;
import org.planwright.core.model.journal.Journal.Verification;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.journal.Sealed;
import org.planwright.core.model.journal.Transfer;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

/** Writes and reads archives, with journals and packs as they are kept. */
@Component
public final class Archives implements PlanArchive {

	private final Journal journal;
	private final Transfer transfer;
	private final People people;
	private final Plans plans;
	private final PackFiles packs;

	@Activate
	public Archives(@Reference Journal journal, @Reference Transfer transfer, @Reference People people, @Reference Plans plans,
			@Reference PackFiles packs) {
		this.packs = packs;
		this.journal = journal;
		this.transfer = transfer;
		this.people = people;
		this.plans = plans;
	}

	@Override
	public Written write(OutputStream out, List<String> chosen) throws IOException {
		Map<String, Head> heads = new TreeMap<>();
		for (String plan : chosen.isEmpty() ? journal.plans() : chosen) {
			heads.put(plan, journal.head(plan).orElseThrow(() -> Refusal.unknown("there is no plan " + plan)));
			Verification found = journal.verify(plan, Optional.empty());
			if (!found.whole()) {
				throw new Refusal(Refusal.Kind.CONFLICT, "the journal of plan " + plan + " is not whole: " + found.faults().get(0));
			}
		}
		try (ArchiveWriter archive = new ArchiveWriter(out, people.names())) {
			for (Map.Entry<String, Head> each : heads.entrySet()) {
				archive.plan(each.getKey(), each.getValue(), transfer);
			}
			return new Written(heads, packs(heads.keySet(), archive));
		}
	}

	private List<String> packs(Set<String> chosen, ArchiveWriter archive) throws IOException {
		Set<String> digests = new TreeSet<>();
		chosen.forEach(plan -> plans.at(plan, When.NOW).meetings()
				.forEach(meeting -> meeting.approval().ifPresent(told -> digests.addAll(told.value().digests().values()))));
		List<String> lost = new ArrayList<>();
		for (String digest : digests) {
			Optional<byte[]> bytes = packs.whole(digest);
			if (bytes.isPresent()) {
				archive.pack(digest, bytes.get());
			} else {
				lost.add(digest);
			}
		}
		return lost;
	}

	@Override
	public Restored restore(Path file, boolean dryRun) {
		Map<String, String> named = new TreeMap<>();
		Map<String, Long> added = transfer.compare(reader -> named.putAll(ArchiveReader.read(file, understood(reader), pack -> {
		})));
		Map<String, String> known = people.names();
		Map<String, String> otherwise = new TreeMap<>();
		named.forEach((id, name) -> {
			if (known.containsKey(id) && !known.get(id).equals(name)) {
				otherwise.put(id, known.get(id));
			}
		});
		named.keySet().removeAll(known.keySet());
		if (!dryRun) {
			// Names first: once a plan is there, all of it is.
			if (!named.isEmpty()) {
				people.put(named);
			}
			added = transfer.take(reader -> ArchiveReader.read(file, reader, packs::put));
			added.entrySet().stream().filter(each -> each.getValue() > 0).map(Map.Entry::getKey).forEach(plans::readAgain);
		}
		return new Restored(added, otherwise);
	}

	/** What a newer version wrote would be taken over, and then nobody could read the plan. */
	private Consumer<Sealed> understood(Consumer<Sealed> reader) {
		return sealed -> {
			reader.accept(sealed);
			if (sealed.entry().version() == 1 != sealed.entry().type().equals("plan-opened")) {
				throw Refusal.wrong("plans/" + sealed.entry().plan(), "opens the plan elsewhere than in its first entry");
			}
			if (sealed.entry().payload().isPresent() && plans.on(sealed.entry()).isEmpty()) {
				throw Refusal.wrong("plans/" + sealed.entry().plan(), "holds at version " + sealed.entry().version() + " a " + sealed.entry().type()
						+ " that this version of Planwright cannot read");
			}
		};
	}
}
