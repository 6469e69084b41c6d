package org.planwright.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Versions of the fostering programme that were never shipped, good and bad. */
final class FosteringJars {

	static final String BUNDLE = "org.planwright.plugin.fostering";
	static final String SHIPPED = System.getProperty("planwright.version", "0.1.0");

	private final Path folder;

	FosteringJars(Path folder) {
		this.folder = folder;
	}

	private Variant variant(String version) {
		return Variant.of(BUNDLE, folder, version);
	}

	/** The same as is shipped, but for its version. */
	Path plain(String version) {
		return variant(version).jar();
	}

	/** @param judge what is done to judge an action */
	private Path judging(String version, String judge) {
		return variant(version).with(BUNDLE + ".FosteringProgramme", """
				package org.planwright.plugin.fostering;
				import java.util.List;
				import org.planwright.core.model.assess.*;
				public final class FosteringProgramme implements Programme {
					private final FosteringSettings settings;
					public FosteringProgramme(FosteringSettings settings) { this.settings = settings; }
					public String id() { return "fostering"; }
					public String title() { return "Fostering sufficiency"; }
					public String rulesVersion() { return settings.rulesVersion(); }
					public List<Part> judge(ActionView action) { %s }
				}
				""".formatted(judge)).jar();
	}

	/** Judges every action to be red. */
	Path gloomy(String version) {
		return judging(version, """
				return List.of(new Part(Part.Kind.IMPACT, "mood", "Mood", Verdict.of(Status.RED, "All is lost")));""");
	}

	/** Judges every action to be well, and nothing at all while the system property {@code planwright.moody} is true. */
	Path moody(String version) {
		return judging(version, """
				if (Boolean.getBoolean("planwright.moody")) { throw new IllegalStateException("no mood to judge"); }
				return List.of(new Part(Part.Kind.IMPACT, "mood", "Mood", Verdict.of(Status.GREEN, "All is well")));""");
	}

	/** Serves, and answers 500 at a path. */
	Path failing(String version, String path) {
		return answering(version, path, "return Response.status(500).build();");
	}

	/** Takes 1.5 seconds for whatever is read of a plan, and counts in the system property {@code planwright.asked} how often it was. */
	Path slow(String version) {
		return answering(version, "/plans/{rest: .*}", """
				System.setProperty("planwright.asked", String.valueOf(Integer.getInteger("planwright.asked", 0) + 1));
				Thread.sleep(1_500);
				return Response.ok().build();""");
	}

	/** @param answer what is done to answer at a path; nothing else is served */
	private Path answering(String version, String path, String answer) {
		return variant(version).with(BUNDLE + ".Answering", """
				package org.planwright.plugin.fostering;
				import javax.ws.rs.*;
				import javax.ws.rs.core.Response;
				@Path("%s")
				public class Answering {
					@GET
					public Response get() throws InterruptedException { %s }
				}
				""".formatted(path, answer)).with(BUNDLE + ".FosteringApplication", """
				package org.planwright.plugin.fostering;
				import java.util.Set;
				import javax.ws.rs.core.Application;
				import org.planwright.core.model.service.Plans;
				public final class FosteringApplication extends Application {
					public FosteringApplication(Plans plans, FosteringSettings settings) { }
					public Set<Object> getSingletons() {
						try {
							return Set.of(Class.forName("org.planwright.plugin.fostering.Answering").getConstructor().newInstance());
						} catch (ReflectiveOperationException e) {
							throw new IllegalStateException(e);
						}
					}
				}
				""").jar();
	}

	/** A jar that must not serve. */
	enum Broken {
		NO_JAR("not a jar") {
			@Override
			Path jar(FosteringJars jars) throws IOException {
				return Files.writeString(Files.createTempFile(jars.folder, "text", ".jar"), "this is a text");
			}
		},
		NOBODYS("no bundle org.example.nobody is installed") {
			@Override
			Path jar(FosteringJars jars) {
				return jars.variant("0.1.1").header("Bundle-SymbolicName", "org.example.nobody").jar();
			}
		},
		SERVES_NOTHING("serves no JAX-RS Application") {
			@Override
			Path jar(FosteringJars jars) {
				return jars.variant("0.2.0").header("Bundle-SymbolicName", "org.planwright.core.model").jar();
			}
		},
		SAME("version " + SHIPPED + " runs already") {
			@Override
			Path jar(FosteringJars jars) {
				return jars.variant(SHIPPED).jar();
			}
		},
		OLDER("version 0.0.9 is older than " + SHIPPED) {
			@Override
			Path jar(FosteringJars jars) {
				return jars.variant("0.0.9").jar();
			}
		},
		DOES_NOT_RESOLVE("org.example.nowhere") {
			@Override
			Path jar(FosteringJars jars) {
				return jars.variant("0.1.1").headerToo("Import-Package", "org.example.nowhere").jar();
			}
		},
		DOES_NOT_START("no mood to start") {
			@Override
			Path jar(FosteringJars jars) {
				return jars.variant("0.1.1").header("Bundle-Activator", BUNDLE + ".Broken")
						.with(BUNDLE + ".Broken", """
								package org.planwright.plugin.fostering;
								import org.osgi.framework.*;
								public class Broken implements BundleActivator {
									public void start(BundleContext context) { throw new IllegalStateException("no mood to start"); }
									public void stop(BundleContext context) { }
								}
								""").jar();
			}
		},
		DOES_NOT_ACTIVATE("no mood to work") {
			@Override
			Path jar(FosteringJars jars) {
				return jars.variant("0.1.1").with(BUNDLE + ".FosteringApplication", """
						package org.planwright.plugin.fostering;
						import javax.ws.rs.core.Application;
						import org.planwright.core.model.service.Plans;
						public final class FosteringApplication extends Application {
							public FosteringApplication(Plans plans, FosteringSettings settings) { throw new IllegalStateException("no mood to work"); }
						}
						""").jar();
			}
		},
		CANNOT_BE_BUILT("its Application /api/fostering cannot serve") {
			@Override
			Path jar(FosteringJars jars) {
				return jars.variant("0.1.1").with(BUNDLE + ".FosteringApplication", """
						package org.planwright.plugin.fostering;
						import java.util.Set;
						import javax.ws.rs.core.Application;
						import org.planwright.core.model.service.Plans;
						public final class FosteringApplication extends Application {
							public FosteringApplication(Plans plans, FosteringSettings settings) { }
							public Set<Object> getSingletons() { throw new IllegalStateException("no mood to serve"); }
						}
						""").jar();
			}
		},
		THROWS_IN_ITS_RULES("no mood to judge") {
			@Override
			Path jar(FosteringJars jars) {
				return jars.judging("0.1.1", "throw new IllegalStateException(\"no mood to judge\");");
			}
		},
		THROWS_IN_WHAT_IT_SHOWS("its panels of plan nottinghamshire-2019: java.lang.IllegalStateException: no mood to show") {
			@Override
			Path jar(FosteringJars jars) {
				return jars.variant("0.1.1").with(BUNDLE + ".FosteringPanels", """
						package org.planwright.plugin.fostering;
						import java.util.List;
						import org.planwright.core.model.panel.Panel;
						import org.planwright.core.model.service.Panels;
						import org.planwright.core.model.service.PlanView;
						public final class FosteringPanels implements Panels {
							public FosteringPanels(FosteringSettings settings) { }
							public String programme() { return FosteringProgramme.ID; }
							public List<Panel> panels(PlanView plan) { throw new IllegalStateException("no mood to show"); }
						}
						""").jar();
			}
		},
		EXPORTS_ANOTHERS("it exports org.planwright.core.model.assess, which org.planwright.core.model exports") {
			@Override
			Path jar(FosteringJars jars) {
				return jars.variant("0.1.1").headerToo("Export-Package", "org.planwright.core.model.assess").jar();
			}
		},
		ANSWERS_500_WHERE_IT_WAS_READ("/api/fostering/plans/nottinghamshire-2019 answered 500, which the running version did not") {
			@Override
			Path jar(FosteringJars jars) {
				return jars.failing("0.1.1", "/plans/{plan}");
			}
		},
		ANSWERS_NOTHING_BUT_500("/api/fostering answered 500") {
			@Override
			Path jar(FosteringJars jars) {
				return jars.failing("0.1.1", "/");
			}
		};

		private final String why;

		Broken(String why) {
			this.why = why;
		}

		/** What is said of it. */
		String why() {
			return why;
		}

		abstract Path jar(FosteringJars jars) throws IOException;
	}
}
