// Follows a job that runs in the background. [data-progress-url] answers {percent, label, done, href, failed};
// without a percent the bar shows that something goes on, and not how much.

const FIRST_PAUSE = 700;
const PAUSE = 1500;
const AWAY_PAUSE = 5000;

class Progress {
	constructor(place) {
		this.place = place;
		this.label = place.querySelector("[data-progress-label]");
		this.bar = place.querySelector("progress");
		this.link = place.querySelector("[data-progress-link]");
		setTimeout(() => this.ask(), FIRST_PAUSE);
	}

	async ask() {
		try {
			const response = await fetch(this.place.dataset.progressUrl, {
				headers: { Accept: "application/json" },
				cache: "no-store",
			});
			if (!response.ok) {
				throw new Error(String(response.status));
			}
			this.show(await response.json());
		}
		catch {
			this.say(this.place.dataset.textAway);
			setTimeout(() => this.ask(), AWAY_PAUSE);
		}
	}

	show(state) {
		if (typeof state.percent === "number") {
			this.bar.value = state.percent;
		}
		else {
			this.bar.removeAttribute("value");
		}
		if (state.failed) {
			this.place.dataset.state = "failed";
			this.say(state.label || this.place.dataset.textFailed);
		}
		else if (state.done) {
			this.place.dataset.state = "done";
			this.say(state.label);
			this.offer(state.href);
		}
		else {
			this.say(state.label);
			setTimeout(() => this.ask(), PAUSE);
		}
	}

	say(text) {
		if (text && this.label.textContent !== text) {
			this.label.textContent = text;
		}
	}

	offer(href) {
		if (this.link && href) {
			this.link.href = href;
			this.link.hidden = false;
		}
	}
}

document.querySelectorAll("[data-progress-url]").forEach((place) => new Progress(place));
