package jp.kyodo.web;

import jp.kyodo.fiscal.EraStyle;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The city that runs this portal, read from {@code kyodo.city.*} and checked at the
 * start.
 *
 * @param name name of the city as it stands in the header
 * @param code 全国地方公共団体コード: five digits and a check digit
 * @param portalName name of the portal as it stands in the header and in page titles
 * @param contact who answers questions about the portal
 * @param accent colour of links and main actions
 * @param eraStyle how a fiscal year shows its Japanese era
 */
@ConfigurationProperties("kyodo.city")
public record CityProfile(String name, String code, String portalName, Contact contact,
		@DefaultValue("BLUE") Accent accent, @DefaultValue("GREGORIAN_FIRST") EraStyle eraStyle) {

	public CityProfile {
		requireText(name, "kyodo.city.name");
		requireText(portalName, "kyodo.city.portal-name");
		if (contact == null) {
			throw new IllegalArgumentException("kyodo.city.contact must be set");
		}
		requireMunicipalityCode(code);
	}

	// The sixth digit is 11 minus the weighted sum of the first five modulo 11; of a
	// result with two digits the last one counts.
	private static void requireMunicipalityCode(String code) {
		if (code == null || !code.matches("[0-9]{6}")) {
			throw new IllegalArgumentException("kyodo.city.code must have six digits, but is '" + code + "'");
		}
		int sum = 0;
		for (int position = 0; position < 5; position++) {
			sum += (code.charAt(position) - '0') * (6 - position);
		}
		int expected = (11 - sum % 11) % 10;
		if (code.charAt(5) - '0' != expected) {
			throw new IllegalArgumentException("kyodo.city.code '" + code + "' has a wrong check digit: "
					+ code.substring(0, 5) + expected + " would be right");
		}
	}

	private static void requireText(String value, String property) {
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException(property + " must be set");
		}
	}

	/**
	 * Who answers questions about the portal.
	 *
	 * @param department name of the department
	 * @param telephone telephone number as it is shown
	 * @param email address for letters
	 */
	public record Contact(String department, String telephone, String email) {

		public Contact {
			requireText(department, "kyodo.city.contact.department");
			requireText(telephone, "kyodo.city.contact.telephone");
			requireText(email, "kyodo.city.contact.email");
		}

	}

}
