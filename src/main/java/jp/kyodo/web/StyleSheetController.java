package jp.kyodo.web;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the style sheet of all pages.
 */
@RestController
class StyleSheetController {

	private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

	private final StyleSheet styleSheet;

	StyleSheetController(StyleSheet styleSheet) {
		this.styleSheet = styleSheet;
	}

	// While two versions of the portal run side by side a page of one may ask the other:
	// it gets what there is, but nobody keeps it under the wrong name.
	@GetMapping("/css/portal-{hash:[0-9a-f]+}.css")
	ResponseEntity<String> styleSheet(@PathVariable String hash) {
		CacheControl caching = hash.equals(this.styleSheet.hash())
				? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable() : CacheControl.noCache();
		return ResponseEntity.ok().cacheControl(caching).contentType(CSS).body(this.styleSheet.content());
	}

}
