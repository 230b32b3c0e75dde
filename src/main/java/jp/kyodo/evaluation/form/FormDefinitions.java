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

	private final Map<String, Long> ids = new ConcurrentHashMap<>();

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
					.orElseThrow(() -> new FormDefinitionException(FormProblem.NO_SUCH_FORM, key)));
	}

	/**
	 * A version of a form.
	 * @throws FormDefinitionException when there is none
	 */
	public FormDefinition get(String code, int version) {
		Long id = this.ids.computeIfAbsent(code + "/" + version,
				(key) -> this.jdbc.sql("SELECT id FROM form_definition WHERE code = ? AND version_no = ?")
					.params(code, version)
					.query(Long.class)
					.optional()
					.orElseThrow(() -> new FormDefinitionException(FormProblem.NO_SUCH_FORM, key)));
		return get(id);
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
			throw new IllegalStateException("%s cannot be used: %s".formatted(fileName, ex.getMessage()), ex);
		}
		if (add(form)) {
			logger.info("Loaded form {} version {} from {}", form.code(), form.version(), fileName);
		}
	}

	/**
	 * Adds a form. A version that is there already stays as it is.
	 * @return whether it was added
	 */
	@Transactional
	public boolean add(FormDefinition form) {
		return this.jdbc
			.sql("INSERT INTO form_definition"
					+ " (id, code, version_no, name, plan_code, from_year, to_year, definition, created_at)"
					+ " VALUES (nextval('form_definition_seq'), ?, ?, ?, ?, ?, ?, ?::jsonb, ?)"
					+ " ON CONFLICT (code, version_no) DO NOTHING")
			.params(form.code(), form.version(), form.name(), form.plan(), form.years().from(), form.years().to(),
					this.codec.toJson(form), OffsetDateTime.now(this.clock))
			.update() > 0;
	}

}
