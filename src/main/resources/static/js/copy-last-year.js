// Copies last year's text into this year's box, below what already stands there, and takes it back on demand.

const before = new Map();

const undoButton = (id) => document.querySelector(`[data-copy-undo="${id}"]`);

function put(textarea, text) {
	textarea.value = text;
	textarea.dispatchEvent(new Event("input", { bubbles: true }));
	textarea.focus();
}

function say(button, done) {
	const status = button.closest("[data-copy]")?.querySelector("[data-copy-status]");
	if (status) {
		status.textContent = done ? status.dataset.textDone : "";
	}
}

function copy(button) {
	const textarea = document.getElementById(button.dataset.copyTo);
	const text = document.getElementById(button.dataset.copyFrom).innerText.trim();
	const present = textarea.value.trimEnd();
	before.set(textarea.id, textarea.value);
	put(textarea, present === "" ? text : `${present}\n${text}`);
	undoButton(textarea.id)?.removeAttribute("hidden");
	say(button, true);
}

function undo(button) {
	const textarea = document.getElementById(button.dataset.copyUndo);
	put(textarea, before.get(textarea.id));
	button.hidden = true;
	say(button, false);
}

document.addEventListener("click", (event) => {
	const button = event.target.closest("[data-copy-from], [data-copy-undo]");
	if (!button) {
		return;
	}
	event.preventDefault();
	if (button.dataset.copyFrom) {
		copy(button);
	}
	else {
		undo(button);
	}
});

// Once somebody went on writing, taking the copy back would take that away too.
document.addEventListener("input", (event) => {
	if (event.isTrusted && before.has(event.target.id)) {
		before.delete(event.target.id);
		const button = undoButton(event.target.id);
		if (button) {
			button.hidden = true;
			say(button, false);
		}
	}
});

document.querySelectorAll("[data-copy]").forEach((place) => {
	place.hidden = false;
});
