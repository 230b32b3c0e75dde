// Knows how long the session lasts: extends it while somebody types, warns before it ends, and finds out whether
// somebody signed in again elsewhere.
//
// <body data-session-seconds data-session-ping>. Other scripts speak with it by events on the document:
// they send "ky:contact" (the server was just reached) and "ky:session-check" (is anybody signed in?),
// it sends "ky:session-alive", "ky:session-gone" or "ky:session-away".

const SECOND = 1000;
const TYPING_PAUSE = 60 * SECOND;
const WARNING_SECONDS = 180;
const LAST_CALL_SECONDS = 60;
const TIMEOUT = 10 * SECOND;

const fill = (pattern, ...values) => values.reduce((text, value, place) => text.replaceAll(`{${place}}`, value), pattern);

const tell = (name) => document.dispatchEvent(new CustomEvent(name));

function takeCsrf(csrf) {
	document.querySelector('meta[name="_csrf"]')?.setAttribute("content", csrf.token);
	document.querySelector('meta[name="_csrf_header"]')?.setAttribute("content", csrf.header);
	document.querySelectorAll(`input[name="${csrf.parameter}"]`).forEach((input) => {
		input.value = csrf.token;
	});
}

class Session {
	constructor(dialog, seconds, ping) {
		this.dialog = dialog;
		this.seconds = seconds;
		this.ping = ping;
		this.lastContact = Date.now();
		this.ended = false;
		this.checking = false;
		this.dismissed = false;
		this.tabs = "BroadcastChannel" in window ? new BroadcastChannel("ky-session") : null;
		this.listen();
		setInterval(() => this.tick(), SECOND);
	}

	listen() {
		document.addEventListener("input", () => this.typed());
		document.addEventListener("ky:contact", () => this.reached());
		document.addEventListener("ky:session-check", () => this.check());
		document.addEventListener("visibilitychange", () => this.seen());
		window.addEventListener("focus", () => this.seen());
		this.tabs?.addEventListener("message", () => this.reachedElsewhere());
		this.part("extend").addEventListener("click", () => this.check());
		this.part("close").addEventListener("click", () => this.dialog.close());
		this.dialog.addEventListener("cancel", () => {
			this.dismissed = true;
		});
	}

	part(name) {
		return this.dialog.querySelector(`[data-session-${name}]`);
	}

	typed() {
		if (!this.ended && Date.now() - this.lastContact > TYPING_PAUSE) {
			this.check();
		}
	}

	// Back on this page: perhaps somebody signed in on another one.
	seen() {
		if (this.ended && document.visibilityState === "visible") {
			this.check();
		}
	}

	reached() {
		this.extended();
		this.tabs?.postMessage("contact");
	}

	// After a new sign-in this page needs the new token, so it asks for itself.
	reachedElsewhere() {
		if (this.ended) {
			this.check();
		}
		else {
			this.extended();
		}
	}

	extended() {
		this.lastContact = Date.now();
		this.ended = false;
		this.dismissed = false;
		this.part("problem").textContent = "";
		if (this.dialog.open) {
			this.dialog.close();
		}
	}

	async check() {
		if (this.checking) {
			return;
		}
		this.checking = true;
		try {
			const response = await fetch(this.ping, {
				headers: { Accept: "application/json" },
				redirect: "manual",
				cache: "no-store",
				signal: AbortSignal.timeout(TIMEOUT),
			});
			if (response.ok) {
				this.alive(await response.json());
			}
			else if (response.type === "opaqueredirect" || response.status === 401 || response.status === 403) {
				this.end();
				tell("ky:session-gone");
			}
			else {
				this.away();
			}
		}
		catch {
			this.away();
		}
		finally {
			this.checking = false;
		}
	}

	alive(state) {
		this.seconds = state.seconds;
		if (state.csrf) {
			takeCsrf(state.csrf);
		}
		this.reached();
		tell("ky:session-alive");
	}

	away() {
		this.part("problem").textContent = this.dialog.dataset.textAway;
		tell("ky:session-away");
	}

	tick() {
		if (this.ended) {
			return;
		}
		const left = Math.ceil(this.seconds - (Date.now() - this.lastContact) / SECOND);
		const warning = Math.min(WARNING_SECONDS, this.seconds / 2);
		if (left <= 0) {
			this.end();
			this.open();
		}
		else if (left <= warning) {
			this.warn(left);
		}
	}

	warn(left) {
		this.part("title").textContent = this.dialog.dataset.textTitle;
		this.part("text").textContent = fill(this.dialog.dataset.textRemaining, Math.floor(left / 60), left % 60);
		this.part("extend").hidden = false;
		this.part("sign-in").hidden = true;
		this.part("close").hidden = true;
		if (!this.dismissed || left <= LAST_CALL_SECONDS) {
			this.open();
		}
	}

	end() {
		this.ended = true;
		this.part("title").textContent = this.dialog.dataset.textEndedTitle;
		this.part("text").textContent = this.dialog.dataset.textEnded;
		this.part("problem").textContent = "";
		this.part("extend").hidden = true;
		this.part("sign-in").hidden = false;
		this.part("close").hidden = false;
	}

	open() {
		if (!this.dialog.open) {
			this.dialog.showModal();
		}
	}
}

const dialog = document.querySelector("[data-session-dialog]");
const seconds = Number(document.body.dataset.sessionSeconds);
const ping = document.body.dataset.sessionPing;
if (dialog && ping && seconds > 0) {
	new Session(dialog, seconds, ping);
}
