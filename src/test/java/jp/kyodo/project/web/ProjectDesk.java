package jp.kyodo.project.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.project.ProjectFixture;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Where projects are entered: a department of its own, so that tests can share a
 * database, somebody who enters there and somebody of the planning section.
 */
final class ProjectDesk {

	private final ProjectFixture fixture;

	private final Offices offices;

	private final MockMvcTester mvc;

	private final long department;

	private final Requests editor;

	private final Requests planning;

	ProjectDesk(ProjectFixture fixture, Offices offices, MockMvcTester mvc) {
		this.fixture = fixture;
		this.offices = offices;
		this.mvc = mvc;
		fixture.ward();
		this.department = fixture.department("地域振興課");
		this.editor = anotherEditor();
		this.planning = new Requests(mvc, offices.person(Role.PLANNING));
	}

	long department() {
		return this.department;
	}

	Requests editor() {
		return this.editor;
	}

	Requests planning() {
		return this.planning;
	}

	/** A colleague who enters in the department too. */
	Requests anotherEditor() {
		return new Requests(this.mvc, this.offices.person(Role.EDITOR, this.department));
	}

	/** A project of the department in 2013; returns its code. */
	String project(String name) {
		return this.fixture.project(name, this.department);
	}

	/** What somebody types about a project of the department. */
	Map<String, List<String>> typed(String name) {
		Map<String, List<String>> typed = new HashMap<>();
		typed.put("year", List.of("2013"));
		typed.put("name", List.of(name));
		typed.put("department", List.of(this.fixture.codeOf(this.department)));
		typed.put("forms", List.of("kyosai", "itaku"));
		return typed;
	}

}
