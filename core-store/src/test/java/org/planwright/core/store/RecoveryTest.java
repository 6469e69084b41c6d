package org.planwright.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.Journal.JournalUnavailable;

/** The database goes down under the journal, and cannot be opened while its control file is away. */
class RecoveryTest {

	private static final Duration AGES = Duration.ofDays(1);

	@TempDir
	Path data;

	@Test
	void a_database_that_went_down_is_opened_anew_and_has_every_entry() throws Exception {
		try (Store store = Store.open(data, Duration.ZERO)) {
			Journal journal = store.journal();
			journal.append("plan", 0, Drafts.some(3));
			goDown();
			assertThatThrownBy(() -> journal.append("plan", 3, Drafts.some(2))).isInstanceOf(JournalUnavailable.class);

			assertThat(journal.append("plan", 3, Drafts.some(2))).hasSize(2);
			assertThat(journal.verify("plan", Optional.empty()).faults()).isEmpty();
			assertThat(journal.trouble()).isEmpty();
		}
	}

	@Test
	void it_is_told_that_nothing_can_be_written_until_it_can() throws Exception {
		try (Store store = Store.open(data, Duration.ZERO)) {
			Journal journal = store.journal();
			goDown();
			hide();
			assertThatThrownBy(() -> journal.head("plan")).isInstanceOf(JournalUnavailable.class);
			assertThatThrownBy(() -> journal.append("plan", 0, Drafts.some(1))).isInstanceOf(JournalUnavailable.class)
					.hasMessageContaining("the journal cannot be reached to");

			assertThat(journal.trouble()).hasValueSatisfying(told -> assertThat(told).matches("the journal cannot be written since \\d{4}-.*Z: .+"));
			assertThat(journal.writable()).isFalse();

			putBack();
			assertThat(journal.trouble()).isEmpty();
			assertThat(journal.append("plan", 0, Drafts.some(1))).hasSize(1);
		}
	}

	@Test
	void between_two_attempts_to_open_it_there_is_a_pause() throws Exception {
		try (Store store = Store.open(data, AGES)) {
			Journal journal = store.journal();
			goDown();
			hide();
			while (journal.writable()) {
				assertThatThrownBy(() -> journal.head("plan")).isInstanceOf(JournalUnavailable.class);
			}
			putBack();

			assertThatThrownBy(() -> journal.head("plan")).isInstanceOf(JournalUnavailable.class).hasMessageContaining("it cannot be written since");
			assertThat(journal.writable()).isFalse();
		}
	}

	@Test
	void a_closed_journal_stays_closed() {
		Store store = Store.open(data, Duration.ZERO);
		store.close();

		assertThat(store.journal().trouble()).contains("the journal is closed");
		assertThat(data.resolve("journal").resolve("db.lck")).doesNotExist();
	}

	private void goDown() {
		EmbeddedDataSource source = new EmbeddedDataSource();
		source.setDatabaseName(data.toAbsolutePath().resolve("journal").toString());
		source.setShutdownDatabase("shutdown");
		assertThatThrownBy(source::getConnection).isInstanceOf(SQLException.class).hasMessageContaining("shutdown");
	}

	private void hide() throws Exception {
		Files.move(control(), data.resolve("control"));
	}

	private void putBack() throws Exception {
		Files.move(data.resolve("control"), control());
	}

	private Path control() {
		return data.resolve("journal").resolve("service.properties");
	}
}
