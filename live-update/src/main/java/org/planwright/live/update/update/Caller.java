package org.planwright.live.update.update;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Calls Applications over HTTP, as anybody does who is not known, and says what was wrong with the answer. */
@Component(service = Caller.class)
public final class Caller {

	private static final Duration ANSWERED = Duration.ofSeconds(5);

	private final Whiteboard whiteboard;
	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWERED).build();

	@Activate
	public Caller(@Reference Whiteboard whiteboard) {
		this.whiteboard = whiteboard;
	}

	/** Calls a bundle at all of its bases. */
	Optional<String> call(Bundle bundle, Collection<String> bases) throws InterruptedException {
		for (String base : bases) {
			Optional<String> fault = call(whiteboard.address(bundle, base));
			if (fault.isPresent()) {
				return fault;
			}
		}
		return Optional.empty();
	}

	Optional<String> call(Optional<URI> address) throws InterruptedException {
		if (address.isEmpty()) {
			return Optional.of("nothing listens that it could be called at");
		}
		try {
			int status = ask(address.get());
			return status < 500 ? Optional.empty() : Optional.of(address.get().getPath() + " answered " + status);
		} catch (TimeoutException e) {
			return Optional.of(address.get().getPath() + " did not answer within " + ANSWERED.toSeconds() + " seconds");
		} catch (ExecutionException e) {
			return Optional.of(address.get().getPath() + " did not answer: " + e.getCause());
		}
	}

	/** Reads an answer to its end, and says with which status it came. */
	int ask(URI address) throws InterruptedException, ExecutionException, TimeoutException {
		CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
		try {
			return answer.get(ANSWERED.toMillis(), TimeUnit.MILLISECONDS).statusCode();
		} finally {
			answer.cancel(true);
		}
	}
}
