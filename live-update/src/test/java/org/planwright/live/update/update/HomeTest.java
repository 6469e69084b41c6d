package org.planwright.live.update.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.planwright.live.update.update.Ledger.Entry;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("What is remembered of updates")
class HomeTest {

	private static final Kept NAMED = new Kept("org.example", Version.parseVersion("1.0.0"), "mvn:org.example/x/1.0.0", "x-1.0.0-a.jar");
	private static final Kept NEXT = new Kept("org.example", Version.parseVersion("1.1.0"), "file:/live/jars/x-1.1.0-b.jar", "x-1.1.0-b.jar");
	private static final Kept LATER = new Kept("org.example", Version.parseVersion("1.2.0"), "file:/live/jars/x-1.2.0-c.jar", "x-1.2.0-c.jar");
	private static final Entry FRESH = new Entry(true, NAMED, NAMED, Optional.empty());

	@TempDir
	Path folder;

	@Test
	void is_read_as_it_was_written() throws Exception {
		Ledger ledger = Ledger.EMPTY.with(FRESH.replaced(NAMED, NEXT)).outgoing(Optional.of(NAMED.location()));
		new Home(folder).save(ledger);
		assertThat(new Home(folder).ledger()).isEqualTo(ledger);
		assertThat(new Home(folder.resolve("other")).ledger()).isEqualTo(Ledger.EMPTY);
	}

	@Test
	void what_was_never_updated_leaves_no_files() {
		assertThat(new Home(folder.resolve("live")).isNew()).isTrue();
		assertThat(folder.resolve("live")).doesNotExist();
	}

	@Test
	void a_list_that_is_none_is_not_taken_for_an_empty_one() throws Exception {
		Home home = new Home(folder);
		home.save(Ledger.EMPTY);
		Path file = folder.resolve("features.xml");
		String none = Files.readString(file);
		String empty = none.substring(none.indexOf('{'), none.lastIndexOf('}') + 1);
		for (String broken : List.of("", "{", "{}", "{\"bundles\": {\"org.example\": {}}}")) {
			Files.writeString(file, none.replace(empty, broken));
			assertThatThrownBy(home::ledger).as(broken).isInstanceOf(IOException.class);
		}
		for (String broken : List.of("", "<featuresProcessing/>", none.replace("-->", ""))) {
			Files.writeString(file, broken);
			assertThatThrownBy(home::ledger).as(broken).isInstanceOf(IOException.class);
		}
	}

	@Test
	void what_we_know_and_what_features_are_told_are_one_file() throws Exception {
		Home home = new Home(folder);
		home.save(Ledger.EMPTY.with(FRESH.replaced(NAMED, NEXT)).outgoing(Optional.of(NAMED.location())));
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files).containsExactly(folder.resolve("features.xml"));
		}
	}

	@Test
	void no_location_breaks_what_features_read() throws Exception {
		Kept odd = new Kept("org.example", Version.emptyVersion, "file:/a---b--><x>/\u00e9\uffff.jar", "o--.jar");
		Ledger ledger = Ledger.EMPTY.with(FRESH.replaced(NAMED, NEXT).replaced(odd, LATER)).outgoing(Optional.of("--"));
		new Home(folder).save(ledger);
		DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("features.xml").toFile());
		assertThat(new Home(folder).ledger()).isEqualTo(ledger);
	}

	@Test
	void where_it_cannot_be_written_whole_the_old_one_stays() throws Exception {
		Home home = new Home(folder);
		home.save(Ledger.EMPTY.with(FRESH.replaced(NAMED, NEXT)));
		// It has no place to be written.
		Files.createDirectory(folder.resolve("features.xml.new"));
		Ledger before = home.ledger();
		assertThatThrownBy(() -> home.save(before.without("org.example"))).isInstanceOf(IOException.class);
		assertThat(home.ledger()).isEqualTo(before);
	}

	@Test
	void features_read_what_stands_in_the_place_of_what() throws Exception {
		Kept odd = new Kept("org.odd", Version.emptyVersion, "mvn:a/b&\"c<d/1", "o.jar");
		Kept dropped = new Kept("org.dropped", Version.emptyVersion, "file:/deploy/d.jar", "d.jar");
		new Home(folder).save(Ledger.EMPTY.with(FRESH.replaced(NAMED, NEXT)).with(new Entry(true, odd, odd.at("file:/o.jar"), Optional.empty()))
				.with(new Entry(false, dropped, dropped.at("file:/d2.jar"), Optional.empty())));
		Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("features.xml").toFile()).getDocumentElement();
		assertThat(root.getAttribute("xmlns")).isEqualTo("http://karaf.apache.org/xmlns/features-processing/v1.0.0");
		NodeList found = root.getElementsByTagName("bundle");
		List<Element> bundles = IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
		assertThat(bundles).extracting(bundle -> bundle.getAttribute("originalUri") + " " + bundle.getAttribute("replacement"))
				.containsExactlyInAnyOrder(NAMED.location() + " " + NEXT.location(), odd.location() + " file:/o.jar");
		assertThat(bundles).allMatch(bundle -> bundle.getAttribute("mode").equals("maven"));
	}

	@Test
	void a_rollback_leads_to_the_version_before_and_then_to_what_the_feature_names() {
		Entry second = FRESH.replaced(NAMED, NEXT).replaced(NEXT, LATER);
		assertThat(second.back()).contains(NEXT);
		Entry back = second.rolledBack(NEXT);
		assertThat(back.current()).isEqualTo(NEXT);
		assertThat(back.back()).contains(NAMED);
		assertThat(FRESH.back()).isEmpty();
	}

	@Test
	void back_at_what_the_feature_names_nothing_is_remembered() {
		Ledger ledger = Ledger.EMPTY.with(FRESH.replaced(NAMED, NEXT));
		assertThat(ledger.of("org.example")).isPresent();
		assertThat(ledger.with(ledger.of("org.example").orElseThrow().rolledBack(NAMED)).of("org.example")).isEmpty();
	}

	@Test
	void what_no_feature_names_is_remembered_also_after_a_rollback() {
		Kept dropped = NAMED.at("file:/live/jars/x-1.0.0-a.jar");
		Entry entry = new Entry(false, dropped, dropped, Optional.empty()).replaced(dropped, NEXT).rolledBack(dropped);
		assertThat(Ledger.EMPTY.with(entry).of("org.example")).isPresent();
	}

	@Test
	void a_jar_is_kept_under_a_name_of_its_own_and_swept_when_nobody_names_it() throws Exception {
		Shelf shelf = new Shelf(folder.resolve("jars"));
		Kept one = receive(shelf, Jars.bundle(folder.resolve("one.jar"), "org.example", "1.0.0"));
		Kept two = receive(shelf, Jars.bundle(folder.resolve("two.jar"), "org.example", "1.1.0"));
		assertThat(one.jar()).startsWith("org.example-1.0.0-").endsWith(".jar");
		assertThat(one.location()).startsWith("file:/").endsWith(one.jar());
		assertThat(shelf.file(one)).hasSameBinaryContentAs(folder.resolve("one.jar"));
		shelf.sweep(Set.of(two.jar())::contains);
		assertThat(shelf.file(one)).doesNotExist();
		assertThat(shelf.file(two)).exists();
	}

	@Test
	void what_is_too_large_or_breaks_off_leaves_nothing() throws Exception {
		Shelf shelf = new Shelf(folder.resolve("jars"));
		assertThatThrownBy(() -> shelf.receive(new ByteArrayInputStream(new byte[101]), 100))
				.isInstanceOf(Refused.class).hasMessageContaining("larger than 100 bytes");
		assertThatThrownBy(() -> shelf.receive(new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("broke off");
			}
		}, 100)).isInstanceOf(IOException.class);
		assertThat(folder.resolve("jars")).isEmptyDirectory();
	}

	private static Kept receive(Shelf shelf, Path jar) throws Exception {
		try (InputStream content = Files.newInputStream(jar)) {
			return shelf.keep(shelf.receive(content, 1_000_000));
		}
	}
}
