// Sends what is typed to the server as a draft of its section.
//
// <form data-autosave-url data-autosave-section>; the texts stand at [data-autosave-status]. The protocol stands in
// docs/design.md.

const PAUSE = 3000;
const LONGEST = 15000;
const TIMEOUT = 20000;
const RETRY_SECONDS = [5, 10, 20, 40, 60];
const KEEPALIVE_BYTES = 60000;

const fill = (pattern, value) => pattern.replaceAll("{0}", value);

class StatusLine {
	constructor(element) {
		this.element = element;
		this.text = element.querySelector("[data-autosave-text]");
	}

	routine(key, value) {
		this.show(key, value, key === "saved" || key === "draft" ? "saved" : "routine");
	}

	problem(key, value) {
		this.show(key, value, "problem");
	}

	// Routine is not read out: somebody who writes would hear it every few seconds.
	show(key, value, state) {
		this.element.setAttribute("aria-live", state === "problem" ? "polite" : "off");
		this.element.dataset.state = state;
		this.element.querySelector("a")?.remove();
		this.text.textContent = fill(this.textOf(key), value ?? "");
	}

	say(message) {
		this.text.textContent = message;
	}

	link(key, href, newTab) {
		const link = document.createElement("a");
		link.className = "ky-autosave__link";
		link.href = href;
		link.textContent = this.textOf(key);
		if (newTab) {
			link.target = "_blank";
			link.rel = "noopener";
		}
		this.element.append(link);
	}

	signIn() {
		this.problem("SignedOut");
		this.link("SignIn", this.element.dataset.signInUrl, true);
	}

	textOf(key) {
		return this.element.dataset[`text${key[0].toUpperCase()}${key.slice(1)}`];
	}
}

// Shows at the fields what the server said about them; only what it put there itself is taken away again.
class FieldNotes {
	constructor(form) {
		this.form = form;
		this.errors = [];
		form.addEventListener("focusout", () => setTimeout(() => this.showErrors()));
	}

	take(errors, understood) {
		this.errors = errors;
		this.showErrors();
		for (const [id, value] of Object.entries(understood)) {
			const output = this.form.querySelector(`[data-understood-for="${CSS.escape(id)}"]`);
			const field = document.getElementById(id);
			if (output && field && field !== document.activeElement) {
				output.textContent = field.value.trim() === value ? "" : fill(output.dataset.textUnderstood, value);
			}
		}
	}

	showErrors() {
		this.form.querySelectorAll("[data-autosave-error]").forEach((note) => {
			if (!this.errors.some((error) => `${error.fieldId}-error` === note.id)) {
				this.clear(note);
			}
		});
		this.errors.forEach((error) => this.showError(error));
	}

	// Nobody is told about a field while still writing in it.
	showError(error) {
		const field = document.getElementById(error.fieldId);
		if (!field || !this.form.contains(field) || field === document.activeElement) {
			return;
		}
		let note = document.getElementById(`${field.id}-error`);
		if (!note) {
			note = document.createElement("p");
			note.className = "ky-field__error";
			note.id = `${field.id}-error`;
			note.dataset.autosaveError = "";
			(field.closest(".ky-field, .ky-cell-field") ?? field.parentElement).append(note);
		}
		note.textContent = error.message;
		field.setAttribute("aria-invalid", "true");
		const described = new Set((field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
		field.setAttribute("aria-describedby", [...described.add(note.id)].join(" "));
	}

	clear(note) {
		const field = document.getElementById(note.id.replace(/-error$/, ""));
		field?.removeAttribute("aria-invalid");
		field?.setAttribute("aria-describedby",
			(field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== note.id).join(" "));
		note.remove();
	}
}

function markContents(section, complete, problem) {
	const link = document.querySelector(`[data-toc-section="${CSS.escape(section)}"]`);
	if (!link) {
		return;
	}
	link.dataset.complete = complete;
	link.dataset.problem = problem;
	const status = link.querySelector("[data-toc-status]");
	if (status) {
		status.textContent = complete ? link.dataset.textComplete : link.dataset.textIncomplete;
	}
}

class Autosave {
	constructor(form) {
		this.form = form;
		this.status = new StatusLine(form.querySelector("[data-autosave-status]"));
		this.notes = new FieldNotes(form);
		this.dirty = false;
		this.sending = false;
		this.stopped = false;
		this.signedOut = false;
		this.askedAgain = false;
		this.failures = 0;
		this.listen();
		if (this.status.text.textContent === "") {
			this.status.routine("waiting");
		}
	}

	listen() {
		this.form.addEventListener("input", () => this.changed());
		this.form.addEventListener("change", () => this.changed());
		this.form.addEventListener("focusout", () => this.save());
		this.form.addEventListener("submit", (event) => this.submitted(event));
		document.addEventListener("ky:session-alive", () => this.signedInAgain());
		document.addEventListener("ky:session-gone", () => this.leftSignedOut());
		document.addEventListener("ky:session-away", () => this.sessionUnknown());
		document.addEventListener("visibilitychange", () => {
			if (document.visibilityState === "hidden") {
				this.save();
			}
		});
		window.addEventListener("pagehide", () => this.leave());
		window.addEventListener("beforeunload", (event) => {
			if (this.dirty && !this.stopped && (this.failures > 0 || this.signedOut)) {
				event.preventDefault();
			}
		});
		window.addEventListener("pageshow", (event) => {
			if (event.persisted) {
				this.stopped = false;
			}
		});
	}

	changed() {
		if (this.stopped) {
			return;
		}
		this.dirty = true;
		this.since ??= Date.now();
		if (this.failures === 0 && !this.signedOut) {
			this.status.routine("changed");
			this.schedule(Math.min(PAUSE, Math.max(0, this.since + LONGEST - Date.now())));
		}
	}

	schedule(delay) {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.save(), delay);
	}

	body() {
		const data = new URLSearchParams();
		for (const [name, value] of new FormData(this.form)) {
			if (typeof value === "string" && name !== "formToken") {
				data.append(name, value);
			}
		}
		data.append("autosave", "true");
		return data;
	}

	request() {
		const body = this.body();
		const headers = { Accept: "application/json", "X-Requested-With": "autosave" };
		const csrf = document.querySelector('meta[name="_csrf"]');
		if (csrf) {
			headers[document.querySelector('meta[name="_csrf_header"]').content] = csrf.content;
		}
		return fetch(this.form.dataset.autosaveUrl, {
			method: "POST",
			headers,
			body,
			redirect: "manual",
			keepalive: body.toString().length < KEEPALIVE_BYTES,
			signal: AbortSignal.timeout(TIMEOUT),
		});
	}

	async save() {
		if (!this.dirty || this.sending || this.stopped || this.signedOut) {
			return;
		}
		clearTimeout(this.timer);
		this.dirty = false;
		this.since = undefined;
		this.sending = true;
		this.status.routine("saving");
		try {
			await this.take(await this.request());
		}
		catch {
			this.away();
		}
		finally {
			this.sending = false;
			this.goOn();
		}
	}

	async take(response) {
		if (response.type === "opaqueredirect" || response.status === 401 || response.status === 403) {
			this.askSession();
		}
		else if (response.status >= 500 || response.status === 429) {
			this.away();
		}
		else if (!response.ok) {
			await this.refused(response);
		}
		else {
			this.answered(await response.json());
		}
	}

	answered(result) {
		if (result.state === "SIGNED_OUT") {
			this.askSession();
			return;
		}
		this.failures = 0;
		this.askedAgain = false;
		document.dispatchEvent(new CustomEvent("ky:contact"));
		const version = this.form.elements.namedItem("version");
		if (version && result.version !== undefined && result.version !== null && result.state !== "CONFLICT") {
			version.value = result.version;
		}
		document.dispatchEvent(new CustomEvent("ky:answered", { detail: result }));
		this.notes.take(result.errors ?? [], result.understood ?? {});
		if (this.form.dataset.autosaveSection && typeof result.complete === "boolean") {
			markContents(this.form.dataset.autosaveSection, result.complete, (result.errors ?? []).length > 0);
		}
		if (result.state === "CONFLICT") {
			this.conflict(result);
		}
		else if (result.saved) {
			this.status.routine(result.state === "DRAFT" ? "draft" : "saved", result.savedAt);
		}
		else {
			this.status.problem("refused");
			if (result.message) {
				this.status.say(result.message);
			}
		}
	}

	conflict(result) {
		this.stopped = true;
		this.status.problem("conflict");
		if (result.message) {
			this.status.say(result.message);
		}
		if (result.href) {
			this.status.link("conflictLink", result.href, false);
		}
	}

	// Signed out, or only an outdated token? session.js finds out and answers with an event.
	askSession() {
		this.dirty = true;
		if (this.askedAgain) {
			this.stopped = true;
			this.status.problem("refused");
			return;
		}
		this.signedOut = true;
		document.dispatchEvent(new CustomEvent("ky:session-check"));
	}

	leftSignedOut() {
		this.signedOut = true;
		this.status.signIn();
	}

	signedInAgain() {
		if (this.signedOut) {
			this.signedOut = false;
			this.askedAgain = true;
			this.save();
		}
	}

	sessionUnknown() {
		if (this.signedOut) {
			this.signedOut = false;
			this.away();
		}
	}

	away() {
		const seconds = RETRY_SECONDS[Math.min(this.failures, RETRY_SECONDS.length - 1)];
		this.dirty = true;
		this.failures++;
		this.status.problem("away", seconds);
		this.schedule(seconds * 1000);
	}

	async refused(response) {
		this.failures = 0;
		this.status.problem("refused");
		if (response.headers.get("Content-Type")?.includes("json")) {
			const problem = await response.json();
			this.status.say(problem.detail ?? problem.message ?? this.status.textOf("refused"));
		}
	}

	goOn() {
		if (this.submitter !== undefined) {
			const submitter = this.submitter;
			this.submitter = undefined;
			this.form.requestSubmit(submitter);
		}
		else if (this.dirty && this.failures === 0) {
			this.schedule(PAUSE);
		}
	}

	// A save on its way raises the version; the form waits for it, or it would be in conflict with itself.
	submitted(event) {
		if (event.defaultPrevented) {
			return;
		}
		if (this.sending) {
			event.preventDefault();
			this.submitter = event.submitter;
			return;
		}
		clearTimeout(this.timer);
		this.stopped = true;
		this.dirty = false;
	}

	leave() {
		if (this.dirty && !this.stopped && !this.signedOut) {
			this.dirty = false;
			this.request().catch(() => {
				this.dirty = true;
			});
		}
	}
}

document.querySelectorAll("form[data-autosave-url]").forEach((form) => new Autosave(form));
