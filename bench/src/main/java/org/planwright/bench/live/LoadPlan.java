package org.planwright.bench.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.planwright.bench.live.Load.Ask;
import org.planwright.bench.live.Load.Asking;
import org.planwright.bench.live.Load.Kind;
import org.planwright.bench.live.Tally.Aim;

/** A plan made for the load, with an action of each programme that has a part in it, and what is asked of it. */
final class LoadPlan {

	private static final List<String> DAYS = List.of("2019-09-10", "2019-09-11", "2019-09-12");
	private static final List<String> ACTIONS = List.of("1.1", "1.2", "1.3", "1.4");
	/** The load as it is described, in requests a second. */
	private static final double DESCRIBED = 2_000;

	private final Target target;
	private final String id;
	private final Statuses statuses = new Statuses();
	private final Writes writes;
	private final AtomicInteger boards = new AtomicInteger();
	private final AtomicInteger actions = new AtomicInteger();

	private LoadPlan(Target target, String id) {
		this.target = target;
		this.id = id;
		this.writes = new Writes(target, id);
	}

	static LoadPlan open(Target target, String id) throws IOException {
		target.tell("POST", "/api/plans", """
				{"plan": {"id": "%s", "title": "Load", "organisation": "A council", "knownFrom": "2019-09-05"},
				 "people": {"ann": "Ann Example"},
				 "sections": [{"number": "1", "title": "Only"}],
				 "measures": [
				  {"id": "places", "title": "Foster places", "unit": "places", "polarity": "up", "owner": "ann",
				   "baseline": {"on": "2019-03-31", "value": 865}, "target": {"change": 50, "due": "2021-03-31", "profile": "linear"}},
				  {"id": "told", "title": "Told", "unit": "times", "polarity": "up"}],
				 "actions": [
				  {"ref": "1.1", "section": "1", "programme": "fostering", "title": "Places", "accountable": ["ann"], "leads": ["ann"],
				   "primary": ["delivery"], "measures": [{"measure": "places", "role": "net-placements"}, {"measure": "told", "role": "enquiries"}],
				   "milestones": [{"id": "offer", "title": "Offer", "due": "2019-08-01"}]},
				  {"ref": "1.2", "section": "1", "programme": "residential", "title": "Homes", "accountable": ["ann"], "leads": ["ann"],
				   "primary": ["delivery"], "milestones": [{"id": "home", "title": "Home", "due": "2019-08-01"}]},
				  {"ref": "1.3", "section": "1", "programme": "corporate", "title": "Moves", "accountable": ["ann"], "leads": ["ann"],
				   "primary": ["delivery"], "measures": [{"measure": "told", "role": "told"}],
				   "milestones": [{"id": "move", "title": "Move", "due": "2019-08-20"}]},
				  {"ref": "1.4", "section": "1", "programme": "trial", "title": "Trial", "accountable": ["ann"], "leads": ["ann"],
				   "primary": ["delivery"], "measures": [{"measure": "told", "role": "told"}],
				   "milestones": [{"id": "trial", "title": "Trial", "due": "2020-08-20"}]}]}
				""".formatted(id));
		return new LoadPlan(target, id);
	}

	String id() {
		return id;
	}

	/** Takes what the board says now as right. */
	void learn() throws IOException {
		for (String day : DAYS) {
			statuses.learn(day, target.read(board(day)));
		}
	}

	private String board(String day) {
		return "/api/plans/" + id + "/board?asOf=" + day;
	}

	/** The whole load: so many requests a second. */
	List<Kind> kinds(double rate) {
		double share = rate / DESCRIBED;
		Duration quick = Duration.ZERO;
		String trialPlan = "/api/trial/plans/" + id + "/told";
		return List.of(
				new Kind(Aim.OTHERS, quick, 180 * share, 3, this::board),
				new Kind(Aim.OTHERS, quick, 450 * share, 4, this::action),
				new Kind(Aim.OTHERS, quick, 40 * share, 1, programmes()),
				new Kind(Aim.OTHERS, quick, 20 * share, 2, page("", "/actions/1.2", "/actions/1.3", "/programmes/residential")),
				new Kind(Aim.OTHERS, quick, 10 * share, 2, () -> writes.observation("/api/plans/" + id + "/measures/told/observations")),
				new Kind(Aim.OTHERS, quick, 400 * share, 4, reading("/api/residential/plans/" + id, "", "/homes", "/pipeline", "/framework")),
				new Kind(Aim.FOSTERING, quick, 450 * share, 4, reading("/api/fostering/plans/" + id, "", "/stock", "/funnel", "/returns")),
				new Kind(Aim.FOSTERING, quick, 10 * share, 2, writes::stock),
				new Kind(Aim.FOSTERING, quick, 4 * share, 2, writes::form),
				new Kind(Aim.FOSTERING, quick, 20 * share, 2, page("/programmes/fostering", "/actions/1.1")),
				new Kind(Aim.TRIAL, quick, 400 * share, 4, waiting(0)),
				new Kind(Aim.TRIAL, Duration.ofMillis(50), 40 * share, 8, waiting(50)),
				new Kind(Aim.TRIAL, Duration.ofMillis(300), 10 * share, 6, waiting(300)),
				new Kind(Aim.TRIAL, quick, 10 * share, 2, () -> writes.observation(trialPlan)));
	}

	private Ask board() {
		String day = DAYS.get(boards.getAndIncrement() % DAYS.size());
		String path = board(day);
		return new Ask(target.get(path), "GET " + path, answer -> statuses.ofBoard(day, answer, ACTIONS.size()));
	}

	private Ask action() {
		int turn = actions.getAndIncrement();
		String day = DAYS.get(turn % DAYS.size());
		String path = "/api/plans/" + id + "/actions/" + ACTIONS.get(turn / DAYS.size() % ACTIONS.size()) + "?asOf=" + day;
		return new Ask(target.get(path), "GET " + path, answer -> statuses.ofAction(day, answer));
	}

	/** What is being replaced is installed all the time. */
	private Asking programmes() {
		byte[] request = target.get("/api/programmes");
		return () -> new Ask(request, "GET /api/programmes", answer -> Answers.ok(answer).or(() -> Statuses.ofProgrammes(answer)));
	}

	private Asking reading(String base, String... pages) {
		AtomicInteger turns = new AtomicInteger();
		return () -> {
			int turn = turns.getAndIncrement();
			String path = base + pages[turn % pages.length] + "?asOf=" + DAYS.get(turn / pages.length % DAYS.size());
			return new Ask(target.get(path), "GET " + path, Answers::ok);
		};
	}

	/** Pages that people look at. */
	private Asking page(String... pages) {
		AtomicInteger turns = new AtomicInteger();
		return () -> {
			int turn = turns.getAndIncrement();
			String path = "/plans/" + id + pages[turn % pages.length] + "?asOf=" + DAYS.get(turn / pages.length % DAYS.size());
			return new Ask(target.get(path), "GET " + path, answer -> Answers.status(answer, 200).or(() -> Answers.holds(answer, "</html>")));
		};
	}

	private Asking waiting(int millis) {
		String path = "/api/trial/wait/" + millis;
		byte[] request = target.get(path);
		return () -> new Ask(request, "GET " + path,
				answer -> Answers.status(answer, 200).or(() -> Answers.holds(answer, "{\"waited\":" + millis + "}")));
	}

	int acknowledged() {
		return writes.acknowledged();
	}

	/** Writes that were acknowledged and cannot be found. */
	Set<String> lost() throws IOException {
		return writes.lost();
	}
}
