package org.planwright.core.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServletsTest {

	private final StyleSheet style = StyleSheets.ofTheTemplates();
	private final AssetsServlet assets = new AssetsServlet(style, new Scripts());

	@Test
	void the_style_sheet_may_be_kept_for_ever_under_its_name() throws Exception {
		Answer answer = get(assets, "/" + style.asset().name(), Map.of(), Map.of());

		assertThat(answer.body.toByteArray()).isEqualTo(style.asset().plain());
		assertThat(answer.headers).containsEntry("Cache-Control", "public, max-age=31536000, immutable")
				.containsEntry("Content-Type", "text/css;charset=utf-8").doesNotContainKey("Content-Encoding");
	}

	@Test
	void it_is_sent_zipped_to_those_who_take_it_so() throws Exception {
		Answer zipped = get(assets, "/" + style.asset().name(), Map.of("Accept-Encoding", "br, gzip"), Map.of());
		Answer refused = get(assets, "/" + style.asset().name(), Map.of("Accept-Encoding", "br, gzip; q=0"), Map.of());

		assertThat(zipped.body.toByteArray()).isEqualTo(style.asset().zipped());
		assertThat(zipped.headers).containsEntry("Content-Encoding", "gzip").containsEntry("Vary", "Accept-Encoding");
		assertThat(refused.body.toByteArray()).isEqualTo(style.asset().plain());
	}

	@Test
	void the_scripts_are_served_beside_it() throws Exception {
		for (Asset script : new Scripts().assets()) {
			Answer answer = get(assets, "/" + script.name(), Map.of(), Map.of());

			assertThat(answer.headers).containsEntry("Content-Type", "text/javascript;charset=utf-8");
			assertThat(answer.body.toByteArray()).isEqualTo(script.plain());
		}
		assertThat(new Scripts().assets()).extracting(Asset::name).doesNotHaveDuplicates().hasSize(2);
	}

	@Test
	void another_name_is_not_found() throws Exception {
		assertThat(get(assets, "/planwright-000000000000.css", Map.of(), Map.of()).status).isEqualTo(404);
		assertThat(get(assets, null, Map.of(), Map.of()).status).isEqualTo(404);
	}

	private static final class Answer {
		private int status = 200;
		private final Map<String, String> headers = new HashMap<>();
		private final ByteArrayOutputStream body = new ByteArrayOutputStream();
	}

	private static Answer get(HttpServlet servlet, String pathInfo, Map<String, String> headers, Map<String, String> parameters)
			throws ServletException, IOException {
		Answer answer = new Answer();
		servlet.service(fake(HttpServletRequest.class, (method, argument) -> switch (method) {
			case "getMethod" -> "GET";
			case "getPathInfo" -> pathInfo;
			case "getHeader" -> headers.get(argument[0]);
			case "getParameterMap" -> parameters;
			case "getParameter" -> parameters.get(argument[0]);
			default -> throw new UnsupportedOperationException(method);
		}), fake(HttpServletResponse.class, (method, argument) -> {
			switch (method) {
				case "setStatus", "sendError" -> answer.status = (int) argument[0];
				case "setHeader" -> answer.headers.put((String) argument[0], (String) argument[1]);
				case "setContentType" -> answer.headers.put("Content-Type", (String) argument[0]);
				case "getOutputStream" -> {
					return sink(answer.body);
				}
				default -> throw new UnsupportedOperationException(method);
			}
			return null;
		}));
		return answer;
	}

	@FunctionalInterface
	private interface Calls {
		Object answer(String method, Object[] arguments);
	}

	private static <T> T fake(Class<T> type, Calls calls) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
				(proxy, method, arguments) -> calls.answer(method.getName(), arguments)));
	}

	private static ServletOutputStream sink(ByteArrayOutputStream bytes) {
		return new ServletOutputStream() {
			@Override
			public void write(int b) {
				bytes.write(b);
			}

			@Override
			public boolean isReady() {
				return true;
			}

			@Override
			public void setWriteListener(WriteListener listener) {
				throw new UnsupportedOperationException();
			}
		};
	}
}
