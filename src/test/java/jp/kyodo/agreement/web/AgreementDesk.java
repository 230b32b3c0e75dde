package jp.kyodo.agreement.web;

import java.util.Map;

import jp.kyodo.agreement.AgreementContent;
import jp.kyodo.agreement.AgreementDetail;
import jp.kyodo.agreement.AgreementQueries;
import jp.kyodo.agreement.AgreementTerm;
import jp.kyodo.agreement.Agreements;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.testing.CityDay;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Where agreements are entered: a department and a partner of its own, so that tests can
 * share a database, and pages that somebody of the planning section asks for unless
 * another person is named.
 */
final class AgreementDesk {

	/** Where the pages of staff are. */
	static final String LIST = "/staff/agreements";

	private final Agreements agreements;

	private final AgreementQueries queries;

	private final Offices offices;

	private final AgreementRequests requests;

	private final long department;

	private final String departmentCode;

	private final PartnerReference shop;

	AgreementDesk(Agreements agreements, AgreementQueries queries, Offices offices, DepartmentQueries departments,
			MockMvcTester mvc) {
		this.agreements = agreements;
		this.queries = queries;
		this.offices = offices;
		this.requests = new AgreementRequests(mvc);
		this.department = offices.department("協働課");
		this.departmentCode = departments.namesIn(FiscalYear.of(CityDay.today())).get(this.department).code();
		this.shop = partner("見本商事", "kigyo");
	}

	StaffMember planner() {
		return this.agreements.planner();
	}

	/** Somebody of the department. */
	StaffMember colleague(Role role) {
		return this.offices.person(role, this.department);
	}

	/** Somebody who has nothing to do with the department. */
	StaffMember stranger(Role role) {
		return this.offices.person(role);
	}

	long department() {
		return this.department;
	}

	/** What its form sends of the department. */
	String departmentCode() {
		return this.departmentCode;
	}

	PartnerReference shop() {
		return this.shop;
	}

	/** A new partner. */
	PartnerReference partner(String name, String type) {
		return this.agreements.partner(name, type);
	}

	/** What the register has of an agreement. */
	AgreementDetail read(String code) {
		return this.queries.find(code).orElseThrow();
	}

	/** An agreement of the department with the partner; returns its code. */
	String sign(String title) {
		return sign(this.agreements.content(title, this.department, this.shop));
	}

	String sign(String title, AgreementTerm term, PartnerReference... with) {
		return sign(this.agreements.content(title, this.department, term, with));
	}

	private String sign(AgreementContent content) {
		return this.agreements.sign(content);
	}

	/** The form of an agreement of the department with the partner. */
	Map<String, String> form(String title) {
		return AgreementRequests.form(title, this.departmentCode, this.shop.code());
	}

	MvcTestResult get(String path) {
		return get(path, planner());
	}

	MvcTestResult get(String path, StaffMember staff) {
		return this.requests.get(path, staff);
	}

	MvcTestResult post(String path, Map<String, String> fields) {
		return post(path, planner(), fields);
	}

	MvcTestResult post(String path, StaffMember staff, Map<String, String> fields) {
		return this.requests.post(path, staff, fields);
	}

	MvcTestResult upload(String path, String fileName, byte[] content) {
		return upload(path, planner(), fileName, content);
	}

	MvcTestResult upload(String path, StaffMember staff, String fileName, byte[] content) {
		return this.requests.upload(path, staff, fileName, content, "true");
	}

}
