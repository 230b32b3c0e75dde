// Offers what may be meant while somebody types, after the pattern of a combobox with a list.
//
// <div data-combobox data-combobox-url data-combobox-label data-combobox-away> with an input, a button
// [data-combobox-open], a place for the sentence [data-combobox-status] and one for what was found
// [data-combobox-found]. The server answers with a sentence [data-combobox-sentence] and a list of buttons, which choose;
// each item has a name [data-combobox-name] and perhaps a note [data-combobox-note].

const PAUSE = 250;
const TIMEOUT = 10000;

const known = new WeakMap();
let number = 0;

class Combobox {
	constructor(root) {
		this.root = root;
		this.input = root.querySelector("input");
		this.status = root.querySelector("[data-combobox-status]");
		this.found = root.querySelector("[data-combobox-found]");
		this.active = -1;
		this.prepare();
		this.listen();
	}

	prepare() {
		this.list = document.createElement("ul");
		this.list.className = "ky-combobox__list";
		this.list.id = `combobox-${++number}`;
		this.list.hidden = true;
		this.list.setAttribute("role", "listbox");
		this.list.setAttribute("aria-label", this.root.dataset.comboboxLabel);
		this.input.parentElement.classList.add("ky-combobox__control");
		this.input.after(this.list);
		this.input.setAttribute("role", "combobox");
		this.input.setAttribute("aria-autocomplete", "list");
		this.input.setAttribute("aria-expanded", "false");
		this.input.setAttribute("aria-controls", this.list.id);
	}

	listen() {
		this.input.addEventListener("input", () => this.typed());
		this.input.addEventListener("keydown", (event) => this.key(event));
		this.input.addEventListener("blur", () => this.close());
		// the focus stays in the field
		this.list.addEventListener("mousedown", (event) => event.preventDefault());
		this.list.addEventListener("click", (event) => this.choose(this.options().indexOf(event.target.closest("li"))));
		this.root.querySelector("[data-combobox-open]").addEventListener("click", (event) => {
			event.preventDefault();
			this.input.focus();
			this.search();
		});
	}

	typed() {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.search(), PAUSE);
	}

	async search() {
		clearTimeout(this.timer);
		this.asking?.abort();
		const asking = new AbortController();
		this.asking = asking;
		const words = this.input.value.trim();
		if (words === "") {
			this.asking = undefined;
			this.found.replaceChildren();
			this.list.replaceChildren();
			this.say("");
			this.close();
			return;
		}
		const limit = setTimeout(() => asking.abort(), TIMEOUT);
		try {
			const url = new URL(this.root.dataset.comboboxUrl, document.baseURI);
			url.searchParams.set("q", words);
			const response = await fetch(url, { redirect: "manual", signal: asking.signal });
			const text = response.ok ? await response.text() : null;
			if (asking === this.asking) {
				this.take(text);
			}
		}
		catch {
			if (asking === this.asking) {
				this.take(null);
			}
		}
		finally {
			clearTimeout(limit);
		}
	}

	take(html) {
		if (html === null) {
			document.dispatchEvent(new CustomEvent("ky:session-check"));
			this.say(this.root.dataset.comboboxAway);
			this.close();
			return;
		}
		document.dispatchEvent(new CustomEvent("ky:contact"));
		const answer = new DOMParser().parseFromString(html, "text/html");
		const items = answer.querySelector("ul");
		this.found.hidden = true;
		this.found.replaceChildren(...(items ? [document.adoptNode(items)] : []));
		this.say(answer.querySelector("[data-combobox-sentence]")?.textContent ?? "");
		this.open();
	}

	say(sentence) {
		this.status.textContent = sentence;
	}

	open() {
		this.list.replaceChildren(...[...this.found.querySelectorAll("li")].map((item, place) => this.option(item, place)));
		this.show(this.list.childElementCount > 0 && document.activeElement === this.input);
		this.mark(-1);
	}

	option(item, place) {
		const option = document.createElement("li");
		option.className = "ky-combobox__option";
		option.id = `${this.list.id}-${place}`;
		option.setAttribute("role", "option");
		option.setAttribute("aria-selected", "false");
		option.append(item.querySelector("[data-combobox-name]").textContent);
		const note = item.querySelector("[data-combobox-note]");
		if (note) {
			const small = document.createElement("span");
			small.className = "ky-note";
			small.textContent = note.textContent;
			option.append(" ", small);
		}
		return option;
	}

	options() {
		return [...this.list.children];
	}

	show(shown) {
		this.list.hidden = !shown;
		this.input.setAttribute("aria-expanded", String(shown));
	}

	close() {
		this.show(false);
		this.mark(-1);
	}

	mark(place) {
		this.active = place;
		this.options().forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
		if (place < 0) {
			this.input.removeAttribute("aria-activedescendant");
			return;
		}
		const option = this.options()[place];
		this.input.setAttribute("aria-activedescendant", option.id);
		option.scrollIntoView({ block: "nearest" });
	}

	key(event) {
		if (event.isComposing) {
			return;
		}
		const count = this.list.childElementCount;
		if (event.key === "Enter") {
			event.preventDefault();
			if (this.list.hidden || this.active < 0) {
				this.search();
			}
			else {
				this.choose(this.active);
			}
		}
		else if (event.key === "Escape" && !this.list.hidden) {
			event.preventDefault();
			this.close();
		}
		else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			event.preventDefault();
			if (this.list.hidden && count > 0) {
				this.show(true);
			}
			if (count > 0) {
				const step = event.key === "ArrowDown" ? 1 : -1;
				this.mark(this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count);
			}
		}
	}

	choose(place) {
		const button = this.found.querySelectorAll("li")[place]?.querySelector("button");
		if (button) {
			this.close();
			button.click();
		}
	}
}

// A part of the page may be replaced while it is open, so it is looked at when it is used.
function know(event) {
	const root = event.target.closest?.("[data-combobox]");
	if (root && !known.has(root)) {
		known.set(root, new Combobox(root));
	}
}

document.addEventListener("focusin", know);
document.addEventListener("pointerdown", know);
document.querySelectorAll("[data-combobox]").forEach((root) => know({ target: root }));
