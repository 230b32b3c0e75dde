package jp.kyodo.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads partners from rows of their table and of its history.
 */
final class PartnerRows {

	private PartnerRows() {
	}

	static PartnerDetail detail(ResultSet row, int number) throws SQLException {
		return new PartnerDetail(row.getLong("id"), row.getString("code"), content(row),
				row.getString("merged_into_code"), row.getInt("version"));
	}

	static PartnerContent content(ResultSet row) throws SQLException {
		@Nullable String number = row.getString("corporate_number");
		return new PartnerContent(row.getString("name"), row.getString("reading"), strings(row, "type_codes"),
				(number != null) ? new CorporateNumber(number) : null, row.getString("ward_code"),
				strings(row, "field_codes"), row.getString("introduction"), row.getString("website"),
				row.getString("registration_number"), dates(row), row.getObject("households", Integer.class),
				contact(row), row.getString("note"), row.getBoolean("shown"));
	}

	static List<String> strings(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

	private static PartnerDates dates(ResultSet row) throws SQLException {
		return new PartnerDates(day(row, "established_on"), day(row, "ended_on"), day(row, "registered_on"),
				day(row, "certified_on"), day(row, "approved_on"), day(row, "approved_until"),
				day(row, "designated_on"), day(row, "designated_until"));
	}

	private static PartnerContact contact(ResultSet row) throws SQLException {
		return new PartnerContact(disclosed(row, "representative"), disclosed(row, "address"),
				disclosed(row, "telephone"), disclosed(row, "email"));
	}

	private static Disclosed disclosed(ResultSet row, String column) throws SQLException {
		return new Disclosed(row.getString(column), row.getBoolean(column + "_public"));
	}

	static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
