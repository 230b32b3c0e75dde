package jp.kyodo.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.project.document.ProjectDocument.Named;
import jp.kyodo.project.document.ProjectDocumentCodec;
import jp.kyodo.project.document.ProjectListDocument;
import jp.kyodo.publication.PublicationService;
import jp.kyodo.publication.Publish;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Hands the documents of a year to be published, with what they are found by.
 */
@Component
class ProjectPublishing {

	private static final int LONGEST_SUMMARY = 200;

	private final PublicationService publications;

	private final ProjectDocumentCodec codec;

	private final Vocabularies vocabularies;

	private final MessageSource messages;

	private final ProjectPictures pictures;

	ProjectPublishing(PublicationService publications, ProjectDocumentCodec codec, Vocabularies vocabularies,
			MessageSource messages, ProjectPictures pictures) {
		this.publications = publications;
		this.codec = codec;
		this.vocabularies = vocabularies;
		this.messages = messages;
		this.pictures = pictures;
	}

	void publish(FiscalYear year, List<Payload> documents, ProjectListDocument list, StaffMember by,
			@Nullable String reason) {
		Terms forms = this.vocabularies.of(Vocabulary.FORM);
		this.publications.publishAll(ProjectDocument.KIND, year,
				documents.stream().map((document) -> command(document, forms, by, reason))::iterator,
				command(list, by, reason));
		this.pictures.publish(documents.stream()
			.flatMap((document) -> document.document().pictures().stream())
			.map(ProjectDocument.Picture::sha256)
			.toList());
	}

	private Publish command(Payload payload, Terms forms, StaffMember by, @Nullable String reason) {
		ProjectDocument document = payload.document();
		boolean withdrawn = document.withdrawn() != null;
		return new Publish(ProjectDocument.KIND, document.year(), document.code(),
				withdrawn ? text("project.withdrawn.title", document.name()) : document.name(), document.reading(),
				summary(document), searchText(document),
				withdrawn ? List.of("withdrawn:yes") : facets(document, payload.bureau(), forms), payload.json(),
				document.shape(), by, payload.known() ? reason : null);
	}

	private Publish command(ProjectListDocument list, StaffMember by, @Nullable String reason) {
		String year = list.year().toString();
		String title = text("project.list.title", year);
		return new Publish(ProjectListDocument.KIND, list.year(), ProjectListDocument.CODE, title,
				text("project.list.summary", String.valueOf(list.total()), String.valueOf(list.ofWardOffices()),
						String.valueOf(list.ofBureaus())),
				title, List.of("year:" + year), this.codec.write(list), list.shape(), by, reason);
	}

	private String text(String key, String... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

	/** The beginning of what is done, or why. */
	private static String summary(ProjectDocument document) {
		String text = (document.summary().isEmpty() ? document.purpose() : document.summary()).replace('\n', ' ');
		return (text.codePointCount(0, text.length()) > LONGEST_SUMMARY)
				? text.substring(0, text.offsetByCodePoints(0, LONGEST_SUMMARY)) + "…" : text;
	}

	private static String searchText(ProjectDocument document) {
		return Stream
			.of(Stream.of(document.name(), document.reading(), document.code(), document.purpose(), document.summary(),
					document.results(), document.department().name(), document.formOther(), document.lessons()),
					document.partners().stream().map(ProjectDocument.Partner::name), names(document.wards()),
					names(document.fields()), names(document.forms()),
					Stream.ofNullable(document.issue()).map(Named::name))
			.flatMap((texts) -> texts)
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private static Stream<String> names(List<Named> named) {
		return named.stream().map(Named::name);
	}

	private static List<String> facets(ProjectDocument document, String bureau, Terms forms) {
		List<String> facets = new ArrayList<>();
		facets.add("year:" + document.year().value());
		facets.add("department:" + document.department().code());
		facets.add("bureau:" + bureau);
		if (document.cityWide()) {
			facets.add("ward:citywide");
		}
		add(facets, "ward", document.wards());
		add(facets, "field", document.fields());
		add(facets, "form", document.forms());
		document.forms()
			.stream()
			.flatMap((form) -> forms.find(form.code()).stream())
			.flatMap((form) -> Stream.ofNullable(form.canonical()))
			.forEach((canonical) -> facets.add("canonicalForm:" + canonical));
		add(facets, "involvement", document.involvements());
		document.partners().forEach((partner) -> {
			facets.add("partner:" + partner.code());
			add(facets, "partnerType", partner.types());
		});
		if (document.issue() != null) {
			facets.add("issue:" + document.issue().code());
		}
		if (document.casebook()) {
			facets.add("casebook:yes");
		}
		return facets.stream().distinct().toList();
	}

	private static void add(List<String> facets, String group, List<Named> values) {
		values.forEach((value) -> facets.add(group + ":" + value.code()));
	}

	/**
	 * A project that is about to be published.
	 *
	 * @param document what citizens will read
	 * @param json the same as it is kept
	 * @param bureau code of the bureau or ward office above its department
	 * @param known whether citizens have read it before
	 */
	record Payload(ProjectDocument document, String json, String bureau, boolean known) {
	}

}
