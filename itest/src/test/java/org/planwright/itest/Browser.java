package org.planwright.itest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** An installed Chromium without a window, at the pages of one installation. */
final class Browser implements AutoCloseable {

	static final String MISSING = "chromium and chromedriver are needed: apt-get install chromium chromium-driver";

	private static final Duration PATIENCE = Duration.ofSeconds(30);
	/** What axe-core looks at may be a long page on a busy machine. */
	private static final Duration LONGEST_LOOK = Duration.ofMinutes(3);
	private static final ObjectMapper JSON = new ObjectMapper();
	/** What axe-core calls the levels A and AA of the guidelines up to 2.2. */
	private static final String OF_LEVELS = "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']}";
	/** What depends on how high a view is: the style asks for widths alone. */
	private static final String OF_HEIGHT = "{type: 'rule', values: ['target-size', 'scrollable-region-focusable']}";
	private static final String OPEN_ALL = """
			document.querySelectorAll('details:not([open])').forEach(each => { each.open = true; each.dataset.unfolded = 'yes'; })""";
	private static final String FOLD_AGAIN = "document.querySelectorAll('[data-unfolded]').forEach(each => { each.open = false; delete each.dataset.unfolded; })";
	private static final String AXE = resource("/axe.min.js");

	/** It misses the bindings of each browser's newest protocol, of which nothing is used; kept, or the level would be forgotten. */
	private static final Logger TALKATIVE = Logger.getLogger("org.openqa.selenium");

	static {
		TALKATIVE.setLevel(Level.SEVERE);
	}

	private final ChromeDriver driver;
	private final String site;

	/** How much of a page is seen at once, in CSS pixels, and how many of the screen's make up one; and a sheet of A4 within its margins. */
	enum View {
		NARROW(320, 640, 1), WIDE(1280, 900, 1), ENLARGED(320, 225, 4), PAPER(690, 980, 1);

		private final Map<String, Object> metrics;

		View(int width, int height, int zoom) {
			metrics = Map.of("width", width, "height", height, "deviceScaleFactor", zoom, "mobile", false);
		}
	}

	private Browser(ChromeDriver driver, String site) {
		this.driver = driver;
		this.site = site;
	}

	static boolean isInstalled() {
		return found("chromium", "chromium-browser").isPresent() && found("chromedriver").isPresent();
	}

	static Browser at(Installation installation) {
		ChromeOptions options = new ChromeOptions().setBinary(found("chromium", "chromium-browser").orElseThrow())
				.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
						"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.PERFORMANCE, Level.ALL);
		logs.enable(LogType.BROWSER, Level.ALL);
		options.setCapability("goog:loggingPrefs", logs);
		ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(new File(found("chromedriver").orElseThrow()))
				.usingAnyFreePort().build();
		ChromeDriver driver = new ChromeDriver(service, options);
		driver.manage().timeouts().scriptTimeout(LONGEST_LOOK);
		return new Browser(driver, "http://127.0.0.1:" + installation.port()).as(View.WIDE);
	}

	private static Optional<String> found(String... names) {
		List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
		return Stream.of(names).flatMap(name -> folders.stream().map(folder -> Path.of(folder, name))).filter(Files::isExecutable)
				.map(Path::toString).findFirst();
	}

	private static String resource(String name) {
		try (InputStream in = Browser.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	ChromeDriver driver() {
		return driver;
	}

	Browser as(View view) {
		driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", view.metrics);
		return this;
	}

	/** As somebody who signs in by HTTP Basic. */
	Browser signedIn(Installation.Client who) {
		return sending(Map.of("Authorization", who.authorization().orElseThrow()));
	}

	Browser signedOut() {
		return sending(Map.of());
	}

	private Browser sending(Map<String, String> headers) {
		driver.executeCdpCommand("Network.enable", Map.of());
		driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", headers));
		return this;
	}

	/** With or without scripts of the page; those of this test run anyway. */
	Browser scripts(boolean run) {
		driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
		return this;
	}

	Browser open(String address) {
		driver.get(site + address);
		return this;
	}

	/** The address without the site. */
	String address() {
		URI at = URI.create(driver.getCurrentUrl());
		return at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
	}

	Object run(String script, Object... arguments) {
		return driver.executeScript(script, arguments);
	}

	boolean is(String condition) {
		return Boolean.TRUE.equals(run("return " + condition));
	}

	WebElement find(String css) {
		return driver.findElement(By.cssSelector(css));
	}

	List<WebElement> all(String css) {
		return driver.findElements(By.cssSelector(css));
	}

	String text() {
		return find("main").getText();
	}

	/** What has the focus, as a selector a reader understands. */
	WebElement focused() {
		return driver.switchTo().activeElement();
	}

	/** One step on with the tabulator. */
	private void tab() {
		new Actions(driver).sendKeys(Keys.TAB).perform();
	}

	/** Presses keys, or types text, where the focus is. */
	Browser type(CharSequence... keys) {
		focused().sendKeys(keys);
		return this;
	}

	/** Goes on with the tabulator alone until the focus is on something, as who has no mouse must. */
	Browser tabTo(String css) {
		for (int steps = 0; steps < 400; steps++) {
			tab();
			if (Boolean.TRUE.equals(run("return document.activeElement.matches(arguments[0])", css))) {
				return this;
			}
		}
		throw new AssertionError("the tabulator does not reach " + css + " at " + address());
	}

	/** Goes to a field and types over what stands in it. */
	Browser replace(String css, Object value) {
		return tabTo(css).type(Keys.chord(Keys.CONTROL, "a") + value);
	}

	/** As if it had never been here. */
	Browser forgotten() {
		driver.manage().deleteAllCookies();
		return this;
	}

	/** Presses Enter, and waits for the page that comes. */
	Browser enter() {
		WebElement page = find("html");
		type(Keys.ENTER);
		until(() -> isGone(page));
		until(() -> is("document.readyState === 'complete'"));
		return this;
	}

	private static boolean isGone(WebElement element) {
		try {
			element.getTagName();
			return false;
		} catch (StaleElementReferenceException gone) {
			return true;
		}
	}

	/** Looks again and again, for a bounded time. */
	void until(BooleanSupplier holds) {
		Instant deadline = Instant.now().plus(PATIENCE);
		while (!holds.getAsBoolean()) {
			if (Instant.now().isAfter(deadline)) {
				throw new AssertionError("did not come about at " + address());
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
		}
	}

	/** What keeps people from using the page as it is. */
	List<String> barriers() {
		return barriers(OF_LEVELS);
	}

	private List<String> barriers(String rules) {
		return Stream.concat(axe(rules).stream(), sideways().stream()).toList();
	}

	/**
	 * What keeps people from using the page in a view: wide as it is, narrow with all opened that is folded, where something is.
	 * Enlarged it is as narrow, and only less of it is seen at once.
	 */
	List<String> barriers(View view) {
		as(view);
		return switch (view) {
			case NARROW -> unfoldedBarriers();
			case ENLARGED -> barriers(OF_HEIGHT);
			case WIDE, PAPER -> barriers();
		};
	}

	private List<String> unfoldedBarriers() {
		run(OPEN_ALL);
		List<String> barriers = barriers();
		run(FOLD_AGAIN);
		return barriers;
	}

	/** What is wider than its place, when the page scrolls sideways. */
	@SuppressWarnings("unchecked")
	List<String> sideways() {
		return (List<String>) run("""
				const page = document.documentElement;
				return page.scrollWidth <= page.clientWidth ? [] : [page, ...document.querySelectorAll('body *')].filter(e => e.scrollWidth > e.clientWidth
					&& e.clientWidth > 1 && !e.closest('.pw-scroll, .wide')).map(e => 'scrolls sideways: ' + e.tagName + '.' + e.className)""");
	}

	private List<String> axe(String rules) {
		if (!is("'axe' in window")) {
			run(AXE);
		}
		String found = (String) driver.executeAsyncScript("""
				const done = arguments[arguments.length - 1];
				axe.run(document, {runOnly: %s, rules: {'target-size': {enabled: true}}, resultTypes: ['violations'], preload: false}).then(
					found => done(JSON.stringify(found.violations)), failed => done(JSON.stringify([{id: String(failed), nodes: [{}]}])))""".formatted(rules));
		List<String> barriers = new ArrayList<>();
		for (JsonNode rule : json(found)) {
			rule.get("nodes").forEach(node -> barriers.add(rule.get("id").asText() + " at " + node.path("target") + ": "
					+ node.path("failureSummary").asText().replaceAll("\\s+", " ")));
		}
		return barriers;
	}

	/** What has been fetched since this was asked last. */
	List<String> fetched() {
		return StreamSupport.stream(driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
				.map(entry -> json(entry.getMessage()).path("message")).filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
				.map(event -> event.path("params").path("request").path("url").asText()).toList();
	}

	/** What the console has said since this was asked last: errors, and what the policy stopped. */
	List<String> said() {
		return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false).map(Object::toString).toList();
	}

	/** The page on paper. */
	byte[] printed() {
		Map<String, Object> paper = driver.executeCdpCommand("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69));
		return Base64.getDecoder().decode((String) paper.get("data"));
	}

	/** Shows the page as it is printed, or as on a screen again. */
	Browser medium(String medium) {
		driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium));
		return this;
	}

	private static JsonNode json(String text) {
		try {
			return JSON.readTree(text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() {
		driver.quit();
	}
}
