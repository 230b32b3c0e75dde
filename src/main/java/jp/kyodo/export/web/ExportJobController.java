package jp.kyodo.export.web;

import java.security.Principal;
import java.time.Clock;
import java.util.UUID;

import jp.kyodo.export.Downloads;
import jp.kyodo.export.ExportJob;
import jp.kyodo.export.ExportJobs;
import jp.kyodo.export.ExportState;
import jp.kyodo.web.NotFoundException;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Shows a person the files they have asked for, and gives them out; a file of somebody
 * else does not exist.
 */
@Controller
@RequestMapping("/staff/exports")
class ExportJobController {

	private final ExportJobs jobs;

	private final ExportJobTexts texts;

	private final Clock clock;

	ExportJobController(ExportJobs jobs, ExportJobTexts texts, Clock clock) {
		this.jobs = jobs;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	String list(Principal person, Model model) {
		model.addAttribute("page", ExportListPage.of(this.jobs.findAllOf(person.getName()), this.clock.getZone()));
		return "export/list";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Principal person, Model model) {
		ExportJob job = find(id, person);
		model.addAttribute("page", new ExportJobPage(ExportLine.of(job, this.clock.getZone()), job.percent(),
				this.texts.label(job), this.texts.failure(job)));
		return "export/job";
	}

	@GetMapping(path = "/{id}/progress", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	ExportProgressAnswer progress(@PathVariable UUID id, Principal person) {
		ExportJob job = find(id, person);
		boolean failed = job.state() == ExportState.FAILED || job.state() == ExportState.EXPIRED;
		return new ExportProgressAnswer(job.percent(), this.texts.label(job), job.state() == ExportState.DONE,
				"/staff/exports/" + id + "/file", failed);
	}

	@GetMapping("/{id}/file")
	ResponseEntity<Resource> file(@PathVariable UUID id, Principal person) {
		ExportJob job = find(id, person);
		if (job.state() != ExportState.DONE) {
			throw new NotFoundException("export.job.not-done");
		}
		return Downloads.attachment(job.fileName(), MediaType.parseMediaType(job.contentType()),
				this.jobs.content(job));
	}

	private ExportJob find(UUID id, Principal person) {
		return this.jobs.find(id, person.getName()).orElseThrow(() -> new NotFoundException("export.job.not-found"));
	}

	/**
	 * What the script of a progress bar asks for.
	 */
	record ExportProgressAnswer(int percent, String label, boolean done, String href, boolean failed) {
	}

}
