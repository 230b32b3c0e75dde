package jp.kyodo.evaluation.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The form definitions that the database holds. They are never changed, so each is read
 * once and kept.
 */
public class FormDefinitions {

	private static final Logger logger = LoggerFactory.getLogger(FormDefinitions.class);

	private final JdbcClient jdbc;

	private final FormCodec codec;

	private final ResourcePatternResolver resources;

	private final Clock clock;

	private final Map<Long, FormDefinition> known = new ConcurrentHashMap<>();

	public FormDefinitions(JdbcClient jdbc, FormCodec codec, ResourcePatternResolver resources, Clock clock) {
		this.jdbc = jdbc;
		this.codec = codec;
		this.resources = resources;
		this.clock = clock;
	}

	/**
	 * The form definition with this id.
	 * @throws FormDefinitionException when there is none
	 */
	public FormDefinition get(long id) {
		return this.known.computeIfAbsent(id,
				(key) -> this.jdbc.sql("SELECT definition::text FROM form_definition WHERE id = ?")
					.param(key)
					.query(String.class)
					.optional()
					.map(this.codec::fromJson)
					.orElseThrow(() -> new FormDefinitionException("no form definition with id " + key)));
	}

	/**
	 * The id of the newest version of the form that a plan uses in a year.
	 */
	public Optional<Long> inForce(String planCode, int fiscalYear) {
		return this.jdbc
			.sql("SELECT id FROM form_definition WHERE plan_code = ? AND ? BETWEEN from_year AND to_year"
					+ " ORDER BY version_no DESC, id DESC LIMIT 1")
			.params(planCode, fiscalYear)
			.query(Long.class)
			.optional();
	}

	/**
	 * Loads the form files that ship with the portal; what the database already holds is
	 * left as it is.
	 */
	@Transactional
	public void loadShipped() {
		try {
			for (Resource file : this.resources.getResources("classpath:forms/*.yaml")) {
				load(file.getContentAsString(StandardCharsets.UTF_8), String.valueOf(file.getFilename()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void load(String yaml, String fileName) {
		FormDefinition form;
		try {
			form = this.codec.fromYaml(yaml);
		}
		catch (FormDefinitionException ex) {
			throw new FormDefinitionException(fileName + ": " + ex.getMessage(), ex);
		}
		int added = this.jdbc
			.sql("INSERT INTO form_definition"
					+ " (id, code, version_no, name, plan_code, from_year, to_year, definition, created_at)"
					+ " VALUES (nextval('form_definition_seq'), ?, ?, ?, ?, ?, ?, ?::jsonb, ?)"
					+ " ON CONFLICT (code, version_no) DO NOTHING")
			.params(form.code(), form.version(), form.name(), form.plan(), form.years().from(), form.years().to(),
					this.codec.toJson(form), OffsetDateTime.now(this.clock))
			.update();
		if (added > 0) {
			logger.info("Loaded form {} version {} from {}", form.code(), form.version(), fileName);
		}
	}

}
