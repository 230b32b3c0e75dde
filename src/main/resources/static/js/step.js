// Takes a step within a form without leaving the page.
//
// <button data-step="part" data-step-focus data-step-done> sends the form as it would be sent without script; of the page
// that answers, the element with the id "part" takes the place of the one here. data-step-focus is the id of what gets
// the focus then, data-step-done what is read out. <button data-step-on="id">: the step is taken as well when the field
// with that id changes. Whatever goes wrong, the form is sent in the usual way.

const TIMEOUT = 20000;

const announcer = document.createElement("p");
announcer.className = "ky-visually-hidden";
announcer.setAttribute("role", "status");
document.querySelector("main")?.append(announcer);

async function answer(button) {
	const data = new URLSearchParams();
	for (const [name, value] of new FormData(button.form)) {
		if (typeof value === "string") {
			data.append(name, value);
		}
	}
	data.append(button.name, button.value);
	const url = button.hasAttribute("formaction") ? button.formAction : button.form.action;
	const response = await fetch(url, { method: "POST", body: data, redirect: "manual", signal: AbortSignal.timeout(TIMEOUT) });
	if (!response.ok) {
		return null;
	}
	return new DOMParser().parseFromString(await response.text(), "text/html").getElementById(button.dataset.step);
}

function show(button, part) {
	const { step, stepDone, stepFocus } = button.dataset;
	document.getElementById(step).replaceWith(document.adoptNode(part));
	announcer.textContent = stepDone ?? "";
	if (stepFocus) {
		document.getElementById(stepFocus)?.focus();
	}
	document.dispatchEvent(new CustomEvent("ky:contact"));
}

async function run(button) {
	// an earlier step may have taken the button away
	if (!button.isConnected) {
		return;
	}
	const part = await answer(button).catch(() => null);
	if (part && document.getElementById(button.dataset.step)) {
		show(button, part);
	}
	else {
		button.form.requestSubmit(button);
	}
}

// One step after the other: each builds on what the one before has shown.
let last = Promise.resolve();

function take(button) {
	last = last.then(() => run(button));
}

document.addEventListener("click", (event) => {
	const button = event.target.closest("button[data-step]");
	if (button?.form && !event.defaultPrevented) {
		event.preventDefault();
		take(button);
	}
});

document.addEventListener("change", (event) => {
	const button = event.target.id && document.querySelector(`button[data-step-on="${CSS.escape(event.target.id)}"]`);
	if (button?.form === event.target.form) {
		take(button);
	}
});
