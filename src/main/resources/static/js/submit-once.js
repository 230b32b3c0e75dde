// Lets a form with data-submit-once be sent once: its buttons rest after the first time.

function rest(form) {
	form.dataset.submitting = "true";
	for (const button of form.querySelectorAll("button:not([type=button])")) {
		button.disabled = true;
		button.setAttribute("aria-busy", "true");
	}
}

function wake(form) {
	delete form.dataset.submitting;
	for (const button of form.querySelectorAll("button[aria-busy]")) {
		button.disabled = false;
		button.removeAttribute("aria-busy");
	}
}

document.addEventListener("submit", (event) => {
	const form = event.target;
	if (event.defaultPrevented || !("submitOnce" in form.dataset)) {
		return;
	}
	if (form.dataset.submitting) {
		event.preventDefault();
		return;
	}
	form.dataset.submitting = "true";
	// after the event, so that the value of the button is still sent
	setTimeout(() => rest(form));
});

window.addEventListener("pageshow", (event) => {
	if (event.persisted) {
		document.querySelectorAll("form[data-submitting]").forEach(wake);
	}
});
