package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.itest.Installation.Client;

/** A plan goes from one installation to another with its journal, and both say the same of it. */
@ExtendWith(Shared.class)
class BackupIT {

	private static final String BOARD = "/api/plans/trial-backup/board?asOf=2020-06-30";

	private static final String MEETING = "/api/plans/trial-backup/meetings/next";
	private static final String PACK = MEETING + "/pack/html";

	@TempDir
	Path folder;

	@Test
	void a_plan_that_was_backed_up_stands_in_another_installation_with_the_same_hashes_and_the_same_board(Installation from) throws Exception {
		Path backup = folder.resolve("plans.zip");
		Client editor = from.admin();
		assertThat(editor.post("/api/plans", TrialPlan.json("trial-backup").replace("\"ann\"", "\"archie\"")).status()).isEqualTo(201);
		assertThat(editor.post("/api/plans/trial-backup/measures/places/observations", TrialPlan.observation("2020-03-31", 7)).status()).isEqualTo(201);
		String pack = approvedPack(from);
		Command.Result written = from.shell("plan:backup " + backup + " trial-backup");
		assertThat(written.code()).as(written.out()).isZero();
		String board = editor.get(BOARD).body();
		String heads = head(from);
		try (Installation to = Installation.start()) {
			byte[] whole = Files.readAllBytes(backup);
			Path damaged = Files.write(folder.resolve("damaged.zip"), Arrays.copyOf(whole, whole.length / 2));
			assertThat(to.shell("plan:restore " + damaged).code()).isNotZero();
			assertThat(to.shell("plan:restore --dry-run " + backup).out()).contains("entries would be added");
			assertThat(to.admin().get("/api/plans/trial-backup").status()).isEqualTo(404);

			Command.Result restored = to.shell("plan:restore " + backup);
			assertThat(restored.code()).as(restored.out()).isZero();
			assertThat(to.admin().get(BOARD).body()).isEqualTo(board);
			assertThat(head(to)).isEqualTo(heads);
			assertThat(to.admin().get(PACK).body()).isEqualTo(pack);
			assertThat(to.shell("plan:restore " + backup).out()).contains("trial-backup: 0 entries added");
			to.kill();
			to.launch();
			assertThat(to.admin().get(BOARD).body()).isEqualTo(board);
			assertThat(to.shell("journal:verify trial-backup").code()).isZero();
			assertThat(to.admin().post("/api/plans/trial-backup/measures/places/observations", TrialPlan.observation("2020-04-30", 8)).status()).isEqualTo(201);
		}
	}

	private static String approvedPack(Installation installation) {
		Client officer = installation.account("archie", "approver");
		assertThat(officer.put(MEETING, "{\"date\": \"2020-06-30\", \"title\": \"Improvement board\", \"accountable\": \"archie\"}").status()).isEqualTo(201);
		String approval = "{\"version\": " + officer.get(MEETING + "/pack").json().at("/made/version") + "}";
		assertThat(officer.post(MEETING + "/pack/approval", approval).status()).isEqualTo(201);
		return officer.get(PACK).body();
	}

	private static String head(Installation installation) {
		return installation.shell("journal:heads").out().lines().filter(line -> line.contains("trial-backup")).findFirst().orElseThrow();
	}
}
