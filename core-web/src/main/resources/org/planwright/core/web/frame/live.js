// Keeps a page that is left open as it would be if it were opened anew: what is open stays open, and the focus stays where it is.
(() => {
	const live = document.querySelector('[data-live]');
	if (!live || !window.EventSource || !window.fetch) {
		return;
	}
	const told = document.querySelector('[data-told]');
	const QUICK = 1000;
	const SLOW = 30000;
	let patience = QUICK;
	let asking = false;
	let askAgain = false;

	const parts = root => new Map([...root.querySelectorAll('[data-part]')].map(part => [part.dataset.part, part]));
	/* As they came: whoever opens or types something changes the page, and not what it says. */
	const asSent = root => new Map([...parts(root)].map(([name, part]) => [name, part.outerHTML]));
	let sent = asSent(document);

	const later = what => {
		setTimeout(what, patience);
		patience = Math.min(patience * 2, SLOW);
	};

	const place = element => [element.closest('[id]')?.id, element.tagName, element.getAttribute('href'), element.textContent.trim().slice(0, 60)].join('|');
	const find = (css, wanted) => [...document.querySelectorAll(css)].find(each => place(each) === wanted);

	const replace = (old, fresh) => {
		const open = [...old.querySelectorAll('details')].map(each => [place(each.querySelector('summary')), each.open]);
		const focus = old.contains(document.activeElement) ? place(document.activeElement) : '';
		old.replaceWith(fresh);
		open.forEach(([summary, isOpen]) => {
			const found = find('summary', summary);
			if (found) {
				found.parentElement.open = isOpen;
			}
		});
		if (focus) {
			const found = find('a, summary, button', focus) || fresh.querySelector('a, summary, button');
			found?.focus({preventScroll: true});
		}
	};

	const status = part => part?.querySelector('.pw-tag')?.textContent.trim().split(/\s+/).pop();

	const tell = changed => {
		/* An action stands on a board once for each of its officers, and is told of once. */
		const words = [...new Set(changed.map(([name, now]) => name.replace(/\/\d+$/, '') + ' is ' + now))];
		const what = words.length === 0 ? '' : ': ' + words.slice(0, 3).join(', ') + (words.length > 3 ? ' and ' + (words.length - 3) + ' more' : '');
		told.textContent = 'Brought up to date at ' + new Date().toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'}) + what + '.';
	};

	const show = fresh => {
		const now = asSent(fresh);
		if ([...now].every(([name, html]) => sent.get(name) === html) && now.size === sent.size) {
			return;
		}
		const old = parts(document);
		const anew = parts(fresh);
		const isRow = part => part.parentElement.closest('[data-part]') !== null;
		const changed = [...anew].filter(([name, part]) => isRow(part) && old.has(name) && status(part) !== status(old.get(name)))
			.map(([name, part]) => [name, status(part)]);
		const sameRows = [...old.keys()].join() === [...anew.keys()].join();
		anew.forEach((part, name) => {
			const whole = !isRow(part) && !(sameRows && part.querySelector('[data-part]'));
			if (old.has(name) && (whole || sameRows && isRow(part)) && sent.get(name) !== now.get(name)) {
				replace(old.get(name), document.importNode(part, true));
			}
		});
		sent = now;
		tell(changed);
	};

	const ask = async () => {
		if (asking) {
			askAgain = true;
			return;
		}
		asking = true;
		askAgain = false;
		try {
			const answer = await fetch(location.href, {headers: {'Accept': 'text/html', 'X-Unattended': 'true'}, cache: 'no-cache'});
			if (answer.redirected && new URL(answer.url).pathname === '/sign-in') {
				told.textContent = 'You are signed out, and this page is not kept up to date any more.';
			} else if (answer.ok) {
				patience = QUICK;
				show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
			} else {
				later(ask);
			}
		} catch (away) {
			later(ask);
		}
		asking = false;
		if (askAgain) {
			ask();
		}
	};

	const follow = () => {
		const source = new EventSource(live.dataset.live);
		source.addEventListener('changed', ask);
		source.onerror = () => {
			/* A browser takes up a stream that ended; one that was refused it gives up. */
			if (source.readyState === EventSource.CLOSED) {
				later(follow);
			}
		};
	};
	follow();
})();
