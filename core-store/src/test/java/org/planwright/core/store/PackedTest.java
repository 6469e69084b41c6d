package org.planwright.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {

	@ParameterizedTest
	@ValueSource(strings = {"", "0", "00", "0a", "0A", "abc", "{\"note\":\"\u00e9\"}", "\ud83d\ude00", "5c9001359899875dabdbce22def96e6c41aa6e2029a3dffccc979e3e27fc3b24"})
	void a_field_comes_back_as_it_was(String field) {
		ByteBuffer bytes = ByteBuffer.wrap(new Packed().put(field).put(field, "else").put(field, field).put(Optional.of(field)).put(Optional.empty()).bytes());

		assertThat(Packed.next(bytes)).isEqualTo(field);
		assertThat(Packed.next(bytes, "else")).isEqualTo(field);
		assertThat(Packed.next(bytes, field)).isEqualTo(field);
		assertThat(Packed.optional(bytes)).contains(field);
		assertThat(Packed.optional(bytes)).isEmpty();
		assertThat(bytes.hasRemaining()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = {62, 63, 64, 8_190, 8_191, 8_192, 3_000_000})
	void a_field_may_be_long(int length) {
		String field = "x".repeat(length);

		assertThat(Packed.next(ByteBuffer.wrap(new Packed().put(field).bytes()))).isEqualTo(field);
	}

	@Test
	void a_hash_takes_half_the_room_and_what_is_expected_a_byte() {
		assertThat(new Packed().put("ab".repeat(32)).bytes()).hasSize(33);
		assertThat(new Packed().put("2019-09-05", "2019-09-05").bytes()).hasSize(1);
	}

	@Test
	void entries_of_one_commit_take_less_than_half_the_room_of_what_is_hashed() {
		List<Link> links = Chain.after(ChainTest.ORIGIN, "plan", Drafts.some(8), Instant.now(), () -> ChainTest.SALT);
		int text = links.stream().mapToInt(link -> link.toString().length()).sum();

		Segment segment = Segment.of(links);

		List<Link> read = new ArrayList<>();
		segment.read(read::add);
		assertThat(read).isEqualTo(links);
		assertThat(segment.bytes().length).isLessThan(text / 2);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "00", "01", "80", "ffffffffff", "ffffffff7f", "0a61", "feffffff07"})
	void what_is_no_field_is_refused(String hex) {
		ByteBuffer bytes = ByteBuffer.wrap(java.util.HexFormat.of().parseHex(hex));

		assertThatThrownBy(() -> Packed.next(bytes)).isInstanceOf(IllegalArgumentException.class);
	}
}
