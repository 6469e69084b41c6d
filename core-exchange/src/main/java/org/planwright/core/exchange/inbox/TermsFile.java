package org.planwright.core.exchange.inbox;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.ImportWords;
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Refusal;

/** What is said beside a document about it, in the same words as over HTTP. */
final class TermsFile {

	private TermsFile() {
	}

	/**
	 * Reads the terms.
	 *
	 * @throws Refusal with every fault, each with the name of the file, which is not the document's
	 */
	static ImportTerms read(Path file) {
		try {
			return Fields.read(PlanPath.read(file), fields -> new ImportWords(said(fields), fields::fault).terms());
		} catch (Refusal refusal) {
			String name = file.getFileName().toString();
			List<Fault> faults = refusal.faults().stream().map(fault -> new Fault(name, fault.toString())).toList();
			throw new Refusal(refusal.kind(), name + ": " + refusal.getMessage(), faults);
		}
	}

	private static Map<String, List<String>> said(Fields fields) {
		Map<String, List<String>> said = new HashMap<>();
		ImportWords.SINGLE.forEach(name -> said.put(name, fields.optionalText(name).stream().toList()));
		said.put(ImportWords.COLUMN, fields.texts(ImportWords.COLUMN));
		return said;
	}
}
