// Says in time that a session is about to end, and keeps it if somebody is there.
(() => {
	const SEEN = 'planwright-seen';
	const MOST_AHEAD = 5 * 60 * 1000;
	const idle = () => Number(document.body.dataset.idle) * 1000;
	const clock = time => new Date(time).toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'});
	let seen = Date.now();
	let waiting = 0;
	let ended = false;
	let dialog;

	/* Another page of the same browser keeps the session as well. A browser may keep nothing. */
	const shared = time => {
		try {
			if (time) {
				localStorage.setItem(SEEN, time);
			}
			return Number(localStorage.getItem(SEEN)) || 0;
		} catch (refused) {
			return 0;
		}
	};

	const add = (parent, name, className, text) => {
		const element = parent.appendChild(document.createElement(name));
		element.className = className;
		element.textContent = text;
		return element;
	};

	const show = (title, text, parts) => {
		hide();
		dialog = add(document.body, 'dialog', 'pw-session', '');
		add(dialog, 'h2', 'govuk-heading-m', title).id = 'session-title';
		add(dialog, 'p', 'govuk-body', text);
		parts(dialog);
		dialog.setAttribute('aria-labelledby', 'session-title');
		dialog.addEventListener('cancel', event => {
			event.preventDefault();
			keep();
		});
		dialog.showModal();
	};

	const hide = () => {
		dialog?.close();
		dialog?.remove();
		dialog = undefined;
	};

	const warn = end => show('You are about to be signed out', 'Nothing was asked for in a while. At ' + clock(end) + ' you are signed out, unless you stay.', into => {
		const stay = add(into, 'button', 'govuk-button', 'Stay signed in');
		stay.type = 'button';
		stay.addEventListener('click', keep);
	});

	const over = () => {
		ended = true;
		clearTimeout(waiting);
		show('You are signed out', 'What you have typed on this page is still here. Send it: you are asked to sign in, and it comes back.', into => {
			const back = add(into, 'button', 'govuk-button', 'Go back to the page');
			back.type = 'button';
			back.addEventListener('click', hide);
			const link = add(into.appendChild(document.createElement('p')), 'a', 'govuk-link govuk-body', 'Sign in');
			link.href = '/sign-in?next=' + encodeURIComponent(location.pathname + location.search);
		});
	};

	const keep = async () => {
		try {
			const answer = await fetch('/account/password', {method: 'HEAD', cache: 'no-store'});
			if (answer.redirected || !answer.ok) {
				over();
				return;
			}
			seen = Date.now();
			shared(seen);
			hide();
			look();
		} catch (away) {
			/* Nobody answers just now; the button is still there. */
		}
	};

	const look = () => {
		clearTimeout(waiting);
		if (ended) {
			return;
		}
		const end = Math.max(seen, shared()) + idle();
		const left = end - Date.now();
		const ahead = Math.min(MOST_AHEAD, idle() / 2);
		if (left <= 0) {
			over();
		} else if (left <= ahead) {
			if (!dialog) {
				warn(end);
			}
			waiting = setTimeout(look, left);
		} else {
			hide();
			waiting = setTimeout(look, Math.min(left - ahead, MOST_AHEAD));
		}
	};

	shared(seen);
	look();
	/* A machine that slept has missed its time. */
	document.addEventListener('visibilitychange', look);
})();
