// Puts the focus on the list of errors when a form comes back with some.

const summary = document.querySelector("[data-error-summary]");
if (summary) {
	summary.focus();
	document.title = `${summary.querySelector("h2").textContent} - ${document.title}`;
}
