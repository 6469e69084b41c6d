package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import javax.ws.rs.core.MediaType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.input.Refusal;

@DisplayName("A file that is sent")
class UploadTest {

	private static final MediaType FORM = MediaType.valueOf("multipart/form-data; boundary=xyz");
	private static final byte[] WHOLE = ("--xyz\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nLibraries\r\n"
			+ "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.csv\"\r\nContent-Type: text/csv\r\n\r\nRef,Title\r\n1.1,Open\r\n--xyz--\r\n")
			.getBytes(StandardCharsets.UTF_8);
	private static final int TIMES = 20_000;

	private static Upload upload(byte[] body) throws IOException {
		return Upload.of(FORM, new ByteArrayInputStream(body), Set.of("title"));
	}

	@Test
	void is_the_part_of_a_form_with_its_name_and_what_is_said_besides() throws IOException {
		Upload upload = upload(WHOLE);

		assertThat(upload.file()).asString().isEqualTo("Ref,Title\r\n1.1,Open");
		assertThat(upload.name()).contains("plan.csv");
		assertThat(upload.fields().get("title")).containsExactly("Libraries");
	}

	@Test
	void is_refused_when_the_form_is_cut_off_wherever_that_is() {
		// Behind the last boundary there is nothing to miss.
		int end = new String(WHOLE, StandardCharsets.UTF_8).lastIndexOf("--xyz") + "--xyz".length();
		for (int length = 0; length < end; length++) {
			byte[] cut = Arrays.copyOf(WHOLE, length);
			assertThatThrownBy(() -> upload(cut)).as(length + " bytes").isInstanceOf(Refusal.class);
		}
	}

	/** Always the same bytes, so that what fails once fails again. */
	@Test
	void is_read_or_refused_whatever_stands_in_the_form() {
		Random random = new Random(2019);
		for (int time = 0; time < TIMES; time++) {
			byte[] body = changed(random);
			assertThatCode(() -> {
				try {
					upload(body);
				} catch (Refusal refusal) {
					assertThat(refusal.getMessage()).isNotBlank();
				}
			}).as(() -> new String(body, StandardCharsets.ISO_8859_1)).doesNotThrowAnyException();
		}
	}

	private static byte[] changed(Random random) {
		byte[] body = Arrays.copyOf(WHOLE, random.nextInt(4) == 0 ? random.nextInt(WHOLE.length) + 1 : WHOLE.length);
		for (int changes = random.nextInt(6); changes >= 0; changes--) {
			int at = random.nextInt(body.length);
			if (random.nextBoolean()) {
				body[at] = (byte) random.nextInt(256);
			} else {
				int length = Math.min(random.nextInt(30), body.length - at);
				System.arraycopy(WHOLE, random.nextInt(WHOLE.length - length), body, at, length);
			}
		}
		return body;
	}
}
