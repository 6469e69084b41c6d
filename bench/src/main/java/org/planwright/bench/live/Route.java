package org.planwright.bench.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/** A way in which an operator changes a bundle. */
public enum Route {

	BUNDLE_UPDATE("bundle:update") {
		@Override
		void update(Operator operator, Subject subject, String version) throws IOException {
			operator.run(operator.bundleUpdate(subject, version));
		}
	},

	DEPLOY_FOLDER("jar in deploy/") {
		@Override
		void install(Operator operator, Subject subject, String version) throws IOException {
			update(operator, subject, version);
		}

		@Override
		void update(Operator operator, Subject subject, String version) throws IOException {
			operator.put(Files.readAllBytes(operator.jar(subject, version)), file(subject));
		}

		@Override
		void uninstall(Operator operator, Subject subject) throws IOException {
			operator.remove(file(subject));
		}

		private String file(Subject subject) {
			return "deploy/" + subject.symbolicName() + ".jar";
		}
	},

	FEATURE("feature:install -u") {
		@Override
		void install(Operator operator, Subject subject, String version) throws IOException {
			update(operator, subject, version);
		}

		@Override
		void update(Operator operator, Subject subject, String version) throws IOException {
			operator.run("feature:repo-add " + operator.feature(subject, version).toUri());
			operator.run("feature:install -u " + subject.feature() + "/" + version);
		}

		@Override
		void uninstall(Operator operator, Subject subject) throws IOException {
			operator.run("feature:uninstall " + subject.feature());
		}
	},

	/** In one line, as whoever wants it back soon gives both. */
	UNINSTALL_INSTALL("bundle:uninstall, bundle:install") {
		@Override
		void update(Operator operator, Subject subject, String version) throws IOException {
			operator.run("bundle:uninstall " + subject.symbolicName() + "; bundle:install -s " + operator.jar(subject, version).toUri());
		}
	},

	/** The trial programme is restarted by it, the other one takes it up while it runs. */
	CONFIGURATION("configuration changed") {
		@Override
		Step step(Operator operator, Subject subject, String plan) throws IOException {
			Optional<String> before = operator.rules(subject);
			int number = operator.number(subject);
			return new Step(() -> configure(operator, subject, number), () -> operator.awaitOther(subject, plan, before));
		}

		@Override
		void update(Operator operator, Subject subject, String version) {
			throw new UnsupportedOperationException("no version comes with it");
		}

		@Override
		void learn(Operator operator, LoadPlan plan) throws IOException {
			super.learn(operator, plan);
			for (int rules = 1; rules <= 2; rules++) {
				step(operator, Subject.FOSTERING, plan.id()).take();
				plan.learn();
			}
		}

		@Override
		void uninstall(Operator operator, Subject subject) throws IOException {
			operator.remove("etc/" + subject.configuration());
			super.uninstall(operator, subject);
		}

		private void configure(Operator operator, Subject subject, int number) throws IOException {
			String content = switch (subject) {
				case FOSTERING -> "milestone-red-days = " + (number % 2 == 0 ? 28 : 60) + "\n";
				case TRIAL -> "word = number-" + number + "\n";
			};
			operator.put(content.getBytes(StandardCharsets.UTF_8), "etc/" + subject.configuration());
		}
	},

	LIVE_UPDATE("live:update") {
		@Override
		void install(Operator operator, Subject subject, String version) throws IOException {
			installAsShipped(operator, subject, version);
		}

		@Override
		void update(Operator operator, Subject subject, String version) throws IOException {
			operator.run(operator.liveUpdate(subject, version));
		}

		@Override
		void uninstall(Operator operator, Subject subject) throws IOException {
			uninstallAsShipped(operator, subject);
		}
	},

	LIVE_ROLLBACK("live:rollback") {
		@Override
		Step step(Operator operator, Subject subject, String plan) throws IOException {
			String before = operator.version(subject);
			String version = operator.next(subject);
			operator.run(operator.liveUpdate(subject, version));
			operator.awaitVersion(subject, plan, version);
			return new Step(() -> operator.run("live:rollback " + subject.symbolicName()), () -> operator.awaitVersion(subject, plan, before));
		}

		@Override
		void install(Operator operator, Subject subject, String version) throws IOException {
			installAsShipped(operator, subject, version);
		}

		@Override
		void update(Operator operator, Subject subject, String version) throws IOException {
			operator.run(operator.liveUpdate(subject, version));
		}

		@Override
		void uninstall(Operator operator, Subject subject) throws IOException {
			uninstallAsShipped(operator, subject);
		}
	};

	/** Something to do, and when it has come to what it should. */
	record Step(Doing run, Doing await) {
		void take() throws IOException {
			run.go();
			await.go();
		}
	}

	/** Done, or refused. */
	interface Doing {
		void go() throws IOException;
	}

	private final String words;

	Route(String words) {
		this.words = words;
	}

	String words() {
		return words;
	}

	/** Whether it is a command of live update's own. */
	boolean isOwn() {
		return this == LIVE_UPDATE || this == LIVE_ROLLBACK;
	}

	/** Whether {@link #step} takes another change before the one it is about: there is a way back only from where one has gone. */
	boolean isPrepared() {
		return this == LIVE_ROLLBACK;
	}

	/** What the next change is; what has to be there before is done already. */
	Step step(Operator operator, Subject subject, String plan) throws IOException {
		String version = operator.next(subject);
		return new Step(() -> update(operator, subject, version), () -> operator.awaitVersion(subject, plan, version));
	}

	/** Puts a first version there in the way this route goes on. */
	void install(Operator operator, Subject subject, String version) throws IOException {
		operator.run("bundle:install -s " + operator.jar(subject, version).toUri());
	}

	abstract void update(Operator operator, Subject subject, String version) throws IOException;

	void uninstall(Operator operator, Subject subject) throws IOException {
		operator.run("bundle:uninstall " + subject.symbolicName());
	}

	/** Asks how the plan stands under all rules that this route brings. */
	void learn(Operator operator, LoadPlan plan) throws IOException {
		plan.learn();
	}

	/** As a feature of the distribution, where it is one. */
	private static void installAsShipped(Operator operator, Subject subject, String version) throws IOException {
		switch (subject) {
			case FOSTERING -> operator.run("feature:install planwright-fostering");
			case TRIAL -> operator.run("bundle:install -s " + operator.jar(subject, version).toUri());
		}
	}

	private static void uninstallAsShipped(Operator operator, Subject subject) throws IOException {
		switch (subject) {
			case FOSTERING -> operator.run("feature:uninstall planwright-fostering");
			case TRIAL -> operator.run("bundle:uninstall " + subject.symbolicName());
		}
	}
}
