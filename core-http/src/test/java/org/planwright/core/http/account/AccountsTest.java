package org.planwright.core.http.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Role;

@DisplayName("Accounts")
class AccountsTest {

	private static final String PASSWORD = "mellow kestrel 42 orbit";

	@TempDir
	Path folder;

	private Path file() {
		return folder.resolve("accounts.properties");
	}

	private Accounts accounts() {
		return new Accounts(Optional.of(folder));
	}

	@Nested
	@DisplayName("at the very first start")
	class FirstStart {

		@Test
		void there_is_an_administrator_with_a_one_time_password_that_only_the_owner_may_read() throws IOException {
			Accounts accounts = accounts();
			Account first = accounts.find("administrator").orElseThrow();
			String password = Files.readString(folder.resolve("first-password")).trim();
			assertThat(first.role()).isEqualTo(Role.ADMINISTRATOR);
			assertThat(first.oneTime()).isTrue();
			assertThat(Passwords.matches(password, first.hash())).isTrue();
			assertThat(Files.readString(file())).doesNotContain(password);
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("first-password")))).isEqualTo("rw-------");
		}

		@Test
		void another_start_keeps_it() throws IOException {
			String hash = accounts().find("administrator").orElseThrow().hash();
			assertThat(accounts().find("administrator").orElseThrow().hash()).isEqualTo(hash);
		}

		@Test
		void a_start_killed_before_the_accounts_were_written_is_made_up_for() throws IOException {
			Files.writeString(folder.resolve("first-password"), "from-the-killed-start\n");
			Files.writeString(folder.resolve("accounts.properties.new"), "# The acc");
			Account first = accounts().find("administrator").orElseThrow();
			assertThat(Passwords.matches(Files.readString(folder.resolve("first-password")).trim(), first.hash())).isTrue();
		}

		@Test
		void the_file_with_the_password_goes_when_another_is_chosen() {
			Accounts accounts = accounts();
			accounts.password("administrator", PASSWORD, false);
			assertThat(folder.resolve("first-password")).doesNotExist();
			assertThat(accounts().find("administrator").orElseThrow().oneTime()).isFalse();
		}
	}

	@Nested
	@DisplayName("that exist already")
	class Existing {

		private Accounts accounts;

		@BeforeEach
		void start() throws IOException {
			accounts = AccountsFixture.oneOfEach(folder, PASSWORD);
		}

		@Test
		void are_added_changed_and_removed_for_good() {
			accounts.add("bob", Role.VIEWER, "quiet lantern 7 harbour", false, Optional.empty());
			accounts.role("bob", Role.APPROVER);
			accounts.remove("viewer");
			Accounts after = accounts();
			assertThat(after.find("bob")).hasValueSatisfying(bob -> {
				assertThat(bob.role()).isEqualTo(Role.APPROVER);
				assertThat(Passwords.matches("quiet lantern 7 harbour", bob.hash())).isTrue();
			});
			assertThat(after.find("viewer")).isEmpty();
			assertThat(after.all()).extracting(Account::id).containsExactly("administrator", "approver", "bob", "contributor");
		}

		@Test
		void always_include_an_administrator() {
			assertThatThrownBy(() -> accounts.remove("administrator")).isInstanceOf(Refusal.class).hasMessage("this is the last administrator");
			assertThatThrownBy(() -> accounts.role("administrator", Role.VIEWER)).isInstanceOf(Refusal.class);
			accounts.role("viewer", Role.ADMINISTRATOR);
			accounts.remove("administrator");
			assertThat(accounts().find("administrator")).isEmpty();
		}

		@Test
		void have_a_last_day_when_they_were_given_one_and_keep_it_whatever_else_changes() throws IOException {
			LocalDate day = LocalDate.of(2026, 6, 30);
			accounts.add("ines", Role.VIEWER, "quiet lantern 7 harbour", true, Optional.of(day));
			assertThat(accounts().find("ines")).hasValueSatisfying(ines -> {
				assertThat(ines.until()).hasValue(day);
				assertThat(ines.oneTime()).isTrue();
				assertThat(Passwords.matches("quiet lantern 7 harbour", ines.hash())).isTrue();
			});
			accounts.password("ines", "another walk 8 along", false);
			accounts.role("ines", Role.CONTRIBUTOR);
			assertThat(accounts().find("ines").orElseThrow().until()).hasValue(day);
			accounts.until("ines", Optional.empty());
			assertThat(accounts().find("ines").orElseThrow().until()).isEmpty();
		}

		@Test
		void of_an_earlier_release_have_no_last_day() {
			assertThat(accounts.all()).hasSize(4).allMatch(account -> account.until().isEmpty());
		}

		@Test
		void always_include_an_administrator_without_a_last_day() {
			assertThatThrownBy(() -> accounts.until("administrator", Optional.of(LocalDate.MAX))).isInstanceOf(Refusal.class).hasMessage("this is the last administrator");
		}

		@Test
		void refuse_what_is_wrong() {
			assertThatThrownBy(() -> accounts.add("viewer", Role.VIEWER, "quiet lantern 7 harbour", false, Optional.empty())).isInstanceOf(Refusal.class)
					.hasMessageContaining("already");
			assertThatThrownBy(() -> accounts.add("Bob = x", Role.VIEWER, "quiet lantern 7 harbour", false, Optional.empty())).isInstanceOf(Refusal.class);
			assertThatThrownBy(() -> accounts.add("bob", Role.VIEWER, "short", false, Optional.empty())).isInstanceOf(Refusal.class);
			assertThatThrownBy(() -> accounts.password("nobody", PASSWORD, false)).isInstanceOf(Refusal.class);
			assertThatThrownBy(() -> accounts.password("viewer", PASSWORD, false)).isInstanceOf(Refusal.class).hasMessageContaining("there is now");
			assertThat(accounts.all()).hasSize(4);
		}

		@Test
		void stay_as_they_are_when_they_cannot_be_written() throws IOException {
			Files.createDirectory(folder.resolve("accounts.properties.new"));
			Files.writeString(folder.resolve("accounts.properties.new/in-the-way"), "");
			assertThatThrownBy(() -> accounts.remove("viewer")).isInstanceOf(Refusal.class);
			assertThat(accounts.find("viewer")).isPresent();
			assertThat(accounts().find("viewer")).isPresent();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "# end\n", "administrator = administrator:hash\n", "administrator = administrator:hash\n# en",
			"administrator\n# end\n", "administrator = king:hash\n# end\n", "administrator = administrator:until-2026-02-30:hash\n# end\n", "Admin Istrator = administrator:hash\n# end\n", "a = viewer:hash\n# end\n",
			"a = administrator:hash\na = administrator:hash\n# end\n"})
	void that_are_cut_off_or_spoilt_let_nobody_in_and_are_not_overwritten(String text) throws IOException {
		Files.writeString(file(), text);
		Accounts accounts = accounts();
		assertThat(accounts.fault()).isPresent();
		assertThat(accounts.all()).isEmpty();
		assertThatThrownBy(() -> accounts.add("bob", Role.ADMINISTRATOR, PASSWORD, false, Optional.empty())).isInstanceOf(Refusal.class)
				.extracting(refusal -> ((Refusal) refusal).kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
		assertThat(Files.readString(file())).isEqualTo(text);
	}

	@Test
	void half_a_file_at_every_length_is_refused_or_whole() throws IOException {
		AccountsFixture.oneOfEach(folder, PASSWORD);
		byte[] whole = Files.readAllBytes(file());
		for (int length = 0; length < whole.length; length++) {
			Files.write(file(), java.util.Arrays.copyOf(whole, length));
			assertThat(accounts().fault()).as("cut at " + length).isPresent();
		}
	}

	@Test
	void without_a_folder_let_nobody_in() {
		assertThat(new Accounts(Optional.empty()).fault()).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "elevenchars", "aaaaaaaaaaaaaaaa", "abababababab", "administrator", "Administrator1", "Password1234", "planwright2019",
			"123456789012", "qwertyuiop12", "abcdefghijkl", "zyxwvutsrqpo", "bob-bob-bob1", "bobpassword1", "with\u0000control character"})
	void have_no_password_that_everybody_tries(String password) {
		assertThat(Passwords.weakness(password, "bob")).isPresent();
	}

	@Test
	void have_passwords_of_any_kind_that_are_hard_to_guess() {
		for (String password : List.of("correct horse battery", "Tr0ub4dor&3xyz", "пароль из четырёх слов", "7391840256173", Passwords.generate())) {
			assertThat(Passwords.weakness(password, "bob")).as(password).isEmpty();
		}
		assertThat(Passwords.weakness("x1 ".repeat(100), "bob")).isPresent();
	}

	@Test
	void get_another_password_each_time_one_is_made() {
		assertThat(Passwords.generate()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}").isNotEqualTo(Passwords.generate());
	}
}
