package jp.kyodo.publication;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * All kinds of document that the modules publish.
 */
@Component
public class DocumentKinds {

	private final ObjectProvider<DocumentKind> kinds;

	DocumentKinds(ObjectProvider<DocumentKind> kinds) {
		this.kinds = kinds;
	}

	/**
	 * Returns a kind by its name.
	 * @throws IllegalArgumentException if no module publishes it
	 */
	public DocumentKind of(String kind) {
		return this.kinds.stream()
			.filter((candidate) -> candidate.kind().equals(kind))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No module publishes documents of kind " + kind));
	}

	/**
	 * Whether a module publishes such documents.
	 */
	public boolean has(String kind) {
		return this.kinds.stream().anyMatch((candidate) -> candidate.kind().equals(kind));
	}

	public List<DocumentKind> all() {
		return this.kinds.orderedStream().toList();
	}

}
