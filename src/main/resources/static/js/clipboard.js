// Copies a text that is to be used elsewhere.
//
// <div data-clipboard hidden> with a button [data-clipboard-from], which names the field, and a status [data-text-done].
// The field is selected as well, so that it can be copied by hand where the browser does not allow it.

async function copy(field) {
	field.focus();
	field.select();
	if (navigator.clipboard) {
		await navigator.clipboard.writeText(field.value);
		return true;
	}
	return document.execCommand("copy");
}

document.addEventListener("click", async (event) => {
	const button = event.target.closest("[data-clipboard-from]");
	if (!button) {
		return;
	}
	const done = await copy(document.getElementById(button.dataset.clipboardFrom)).catch(() => false);
	const status = button.parentElement.querySelector("[data-text-done]");
	status.textContent = done ? status.dataset.textDone : "";
});

document.querySelectorAll("[data-clipboard]").forEach((place) => {
	place.hidden = false;
});
