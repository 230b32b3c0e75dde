// Shows and hides the sections of the entry page at once when an answer that they depend on changes. Without it the same
// happens on the server with the next save.
//
// <section id="section-…" data-shown-if="[{section, field, in | notIn | presence}]">; answers stand in the forms
// [data-autosave-section]. A condition on something that the page does not hold, such as a computed grade
// ([data-computed]), is left to the server, whose answer to each automatic save says what is shown.

const sections = [...document.querySelectorAll("[data-shown-if]")].map((element) => ({
	element,
	conditions: JSON.parse(element.dataset.shownIf),
	entry: document.querySelector(`[data-toc-section="${CSS.escape(element.id.replace(/^section-/, ""))}"]`)?.closest("li"),
}));

function answer({ section, field }) {
	const form = document.querySelector(`[data-autosave-section="${CSS.escape(section)}"]`);
	const control = form?.elements.namedItem(field);
	if (!control || control.dataset?.computed !== undefined) {
		return undefined;
	}
	return form.closest("[hidden]") ? "" : (new FormData(form).get(field) ?? "").trim();
}

function holds(condition) {
	const value = answer(condition);
	if (value === undefined) {
		return undefined;
	}
	if (condition.presence) {
		return (value === "") === (condition.presence === "EMPTY");
	}
	return condition.in ? condition.in.includes(value) : value !== "" && !condition.notIn.includes(value);
}

// In the order of the form, as a hidden section has no answers for those behind it.
function update() {
	for (const { element, conditions, entry } of sections) {
		const results = conditions.map(holds);
		if (results.includes(undefined)) {
			continue;
		}
		show(element, entry, !results.includes(false));
	}
}

function show(element, entry, shown) {
	element.hidden = !shown;
	if (entry) {
		entry.hidden = element.hidden;
	}
}

function answered({ detail }) {
	for (const { element, conditions, entry } of sections) {
		const shown = detail.shown?.[element.id.replace(/^section-/, "")];
		if (shown !== undefined && conditions.map(holds).includes(undefined)) {
			show(element, entry, shown);
		}
	}
	update();
}

if (sections.length > 0) {
	document.addEventListener("input", update);
	document.addEventListener("change", update);
	document.addEventListener("ky:answered", answered);
	update();
}
