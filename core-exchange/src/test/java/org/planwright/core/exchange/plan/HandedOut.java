package org.planwright.core.exchange.plan;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.planwright.core.engine.MemoryEngine;
import org.planwright.core.exchange.Export.Format;
import org.planwright.core.exchange.Export.Subject;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.PlanExchange.Imported;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.PlanImport.Outcome;
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.exchange.grid.Files;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;

/** The shipped plan, as documents that go out, are edited, and come in again. */
public final class HandedOut {

	public static final String PLAN = "nottinghamshire-2019";
	static final Actor ACTOR = new Actor("ann", Role.ADMINISTRATOR);

	public final MemoryEngine engine = new MemoryEngine(LocalDate.of(2026, 6, 1));
	public final Plans plans = engine.plans();
	public final PlanExchangeService exchange = new PlanExchangeService(plans, engine.people(), new SmallCohorts(SmallCohorts.LEAST));

	public HandedOut() {
		new PlanFilesService(plans, engine.people()).create(PlanPath.read(Path.of("../distribution/src/main/resources/etc/plans/" + PLAN + ".yaml")), Actor.SYSTEM, Optional.empty());
	}

	PlanView view(String plan) {
		return plans.at(plan, When.NOW);
	}

	/** Takes in what was seen just now. */
	Imported take(String plan, byte[] document, ImportTerms terms) {
		return exchange.take(plan, document, terms, ACTOR, exchange.compare(plan, document, terms, ACTOR).digest());
	}

	byte[] out(Format format) {
		return exchange.export(PLAN, When.NOW, Subject.PLAN, format, Optional.empty()).bytes();
	}

	String csv() {
		return new String(out(Format.CSV), StandardCharsets.UTF_8);
	}

	/** The workbook as a person saves it after an edit. */
	public byte[] edited(Consumer<XSSFWorkbook> edit) {
		return Files.bytes(out -> {
			try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out(Format.XLSX)))) {
				edit.accept(workbook);
				workbook.write(out);
			}
		});
	}

	/** The cell of a row and a column, by what stands at their ends. */
	public static Cell cell(XSSFSheet sheet, String key, String heading) {
		return row(sheet, key).getCell(column(sheet, heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
	}

	public static Row row(XSSFSheet sheet, String key) {
		for (Row row : sheet) {
			if (row.getLastCellNum() > 0 && row.getCell(row.getLastCellNum() - 1).getStringCellValue().equals(key)) {
				return row;
			}
		}
		throw new AssertionError("no row " + key);
	}

	static int column(XSSFSheet sheet, String heading) {
		for (int i = 0; i < sheet.getRow(0).getLastCellNum(); i++) {
			if (sheet.getRow(0).getCell(i).getStringCellValue().equals(heading)) {
				return i;
			}
		}
		throw new AssertionError("no column " + heading);
	}

	PlanImport compare(byte[] document) {
		return compare(document, ImportTerms.PLAIN);
	}

	PlanImport compare(byte[] document, ImportTerms terms) {
		return exchange.compare(PLAN, document, terms, Actor.SYSTEM);
	}

	static List<PlanImport.RowChange> touched(PlanImport report) {
		return report.rows().stream().filter(row -> row.outcome() != Outcome.UNCHANGED).toList();
	}
}
