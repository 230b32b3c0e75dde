// Shows how a number was understood that was typed with full-width digits, commas or a unit.
// The server reads it again; this only says so early.

const fill = (pattern, value) => pattern.replaceAll("{0}", value);

const group = (digits) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

function read(raw, unit) {
	let text = raw.normalize("NFKC").replace(/[\s,、]/g, "").replace(/^[△▲−‐]/, "-");
	const plainUnit = unit?.normalize("NFKC");
	if (plainUnit && text.endsWith(plainUnit)) {
		text = text.slice(0, -plainUnit.length);
	}
	const parts = /^([+-]?)0*(\d+)(\.\d+)?$/.exec(text);
	return parts && `${parts[1].replace("+", "")}${group(parts[2])}${parts[3] ?? ""}`;
}

function show(input) {
	const output = document.querySelector(`[data-understood-for="${input.id}"]`);
	if (!output) {
		return;
	}
	const raw = input.value.trim();
	const understood = read(raw, input.dataset.numberUnit);
	delete output.dataset.readable;
	if (raw === "" || raw === understood?.replaceAll(",", "")) {
		output.textContent = "";
	}
	else if (understood) {
		output.textContent = fill(output.dataset.textUnderstood, understood);
	}
	else if (/[0-9０-９]/.test(raw)) {
		output.textContent = "";
	}
	else {
		output.textContent = output.dataset.textNotUnderstood;
		output.dataset.readable = "false";
	}
}

document.addEventListener("input", (event) => {
	if ("number" in event.target.dataset) {
		show(event.target);
	}
});
