package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.planwright.itest.Browser.View;

/** Somebody at a browser who has an account and no mouse. */
abstract class AtTheirWork {

	static Installation installation;
	static Browser browser;
	static boolean scripts = true;

	@BeforeAll
	static void start(Installation shared) {
		installation = shared;
		browser = Browser.at(shared);
	}

	@AfterEach
	void leave() {
		scripts = true;
		browser.scripts(true).as(View.WIDE).forgotten();
	}

	@AfterAll
	static void stop() {
		browser.close();
	}

	static void signIn(String account, String password, String next) {
		browser.open("/sign-in?next=" + next.replace("/", "%2F")).tabTo("#account").type(account).tabTo("#password").type(password).tabTo("main form button").enter();
	}

	static void signOut() {
		browser.tabTo("header a[href='/sign-out']").enter().tabTo("main form button").enter();
		assertThat(browser.find("header").getText()).doesNotContain("Signed in");
	}

	static void day(String name, LocalDate day) {
		browser.replace("#" + name + "-day", day.getDayOfMonth()).replace("#" + name + "-month", day.getMonthValue()).replace("#" + name + "-year", day.getYear());
	}

	/** Nothing keeps anybody from using the page, however it is looked at. */
	static void usable() {
		// What looks is a script itself.
		browser.scripts(true);
		for (View view : List.of(View.NARROW, View.ENLARGED, View.WIDE)) {
			assertThat(browser.barriers(view)).as("%s, %s", browser.address(), view).isEmpty();
		}
		browser.scripts(scripts);
	}
}
