package jp.kyodo.export;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a producer is asked to make.
 *
 * @param id key of the job
 * @param kind which producer makes it
 * @param parameters what the file is about, as the producer understands it
 * @param requestedBy login name of who asked, or {@code null} for the system
 */
public record ExportRequest(UUID id, String kind, Map<String, String> parameters, @Nullable String requestedBy) {

	public ExportRequest {
		parameters = Map.copyOf(parameters);
	}

	/**
	 * Returns a parameter that must be there.
	 */
	public String parameter(String name) {
		String value = this.parameters.get(name);
		if (value == null) {
			throw new IllegalArgumentException("The export " + this.kind + " needs the parameter " + name);
		}
		return value;
	}

}
