// Counts characters and the lines that a text takes on the A4 form.
//
// <textarea data-counter-limit data-counter-line-chars data-counter-lines>; the texts stand at [data-counter-for=id].

const ANNOUNCE_AFTER = 1500;

const fill = (pattern, ...values) => values.reduce((text, value, place) => text.replaceAll(`{${place}}`, value), pattern);

// Line breaks are not counted; a character outside the basic plane counts once.
const characters = (text) => [...text.replace(/[\r\n]/g, "")].length;

// Latin letters, digits and half-width katakana take half the width of a Japanese character.
const width = (character) => (/[\u0020-\u007e\uff61-\uff9f]/.test(character) ? 0.5 : 1);

function lines(text, perLine) {
	const rows = text.replace(/\s+$/, "").split(/\r?\n/);
	return rows.reduce((sum, row) => {
		const needed = [...row].reduce((total, character) => total + width(character), 0);
		return sum + Math.max(1, Math.ceil(needed / perLine));
	}, 0);
}

function attach(textarea) {
	const meter = document.querySelector(`[data-counter-for="${textarea.id}"]`);
	if (!meter) {
		return;
	}
	const status = document.querySelector(`[data-counter-status-for="${textarea.id}"]`);
	const characterText = meter.querySelector("[data-counter-characters]");
	const room = meter.querySelector("[data-counter-room]");
	const limit = Number(textarea.dataset.counterLimit);
	const perLine = Number(textarea.dataset.counterLineChars);
	const lineLimit = Number(textarea.dataset.counterLines);
	let announcement;

	const countCharacters = () => {
		const count = characters(textarea.value);
		const over = count > limit;
		characterText.textContent = over
			? fill(meter.dataset.textCharactersOver, count, count - limit)
			: fill(meter.dataset.textCharacters, count, limit);
		characterText.dataset.over = over;
	};

	const countLines = () => {
		const count = textarea.value.trim() === "" ? 0 : lines(textarea.value, perLine);
		const over = count > lineLimit;
		room.hidden = false;
		room.dataset.over = over;
		room.querySelector("progress").value = Math.min(count, lineLimit);
		room.querySelector("[data-counter-line-text]").textContent = over
			? fill(meter.dataset.textLinesOver, count, lineLimit, count - lineLimit)
			: fill(meter.dataset.textLines, count, lineLimit);
	};

	const count = () => {
		if (characterText) {
			countCharacters();
		}
		if (room && perLine > 0) {
			countLines();
		}
	};

	textarea.addEventListener("input", () => {
		count();
		clearTimeout(announcement);
		announcement = setTimeout(() => {
			const over = meter.querySelector('[data-over="true"]');
			status.textContent = over ? over.textContent : "";
		}, ANNOUNCE_AFTER);
	});
	count();
}

document.querySelectorAll("textarea[data-counter-limit], textarea[data-counter-lines]").forEach(attach);
