package jp.kyodo.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.document.SheetDocumentCodec;
import jp.kyodo.evaluation.section.SheetContext;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.publication.PublicationService;
import jp.kyodo.publication.Publish;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Freezes a sheet as a published revision.
 */
@Component
class SheetPublisher {

	private final SheetAssembler assembler;

	private final SheetDocumentCodec codec;

	private final PublicationService publications;

	SheetPublisher(SheetAssembler assembler, SheetDocumentCodec codec, PublicationService publications) {
		this.assembler = assembler;
		this.codec = codec;
		this.publications = publications;
	}

	void publish(SheetContext context, StaffMember by, @Nullable String reason) {
		SheetDocument document = this.assembler.assemble(context);
		this.publications.publish(new Publish(PublishedSheets.KIND, document.year(), document.issueCode(),
				document.issueName(), summary(document), searchText(document), facets(document),
				this.codec.write(document), document.shape(), by, reason));
	}

	/** The first sentence or two of what was achieved, for lists. */
	private static String summary(SheetDocument document) {
		return document.blocks()
			.stream()
			.map(SheetBlock::summary)
			.filter((sentence) -> !sentence.isEmpty())
			.findFirst()
			.orElse("");
	}

	private static String searchText(SheetDocument document) {
		return Stream
			.concat(Stream.of(document.issueCode(), document.issueName(), document.department(),
					document.plan().name()), document.blocks().stream().flatMap(SheetBlock::searchableTexts))
			.collect(Collectors.joining("\n"));
	}

	private static List<String> facets(SheetDocument document) {
		List<String> facets = new ArrayList<>();
		facets.add("year:" + document.year().value());
		facets.add("plan:" + document.plan().code());
		facets.add("department:" + document.department());
		document.ratings().forEach((rating) -> facets.add("rating:" + rating.scaleCode() + ":" + rating.sign()));
		document.blocks().forEach((block) -> block.nodes().forEach((node) -> facets.add("node:" + node.code())));
		return facets;
	}

}
