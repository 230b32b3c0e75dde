package jp.kyodo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Binds PDFs into one, part by part: what was written of a part is forgotten before the
 * next, so that a large document needs no more memory than its largest part. The
 * structure for assistive technology is taken over, bookmarks are made anew.
 */
final class PdfBinder {

	private static final COSName DOCUMENT_PARENT_TREE = COSName.getPDFName("ParentTree");

	private static final COSName NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");

	private static final COSName NUMBERS = COSName.getPDFName("Nums");

	private static final COSName LIMITS = COSName.getPDFName("Limits");

	private static final COSName STRUCT_PARENTS = COSName.getPDFName("StructParents");

	private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");

	private final PdfObjectWriter objects;

	private final PageNumbers numbers;

	private final int catalog;

	private final int pages;

	private final int structure;

	/** The element of the structure that stands for the whole document. */
	private final int element;

	private final List<COSBase> parentTree = new ArrayList<>();

	private int nextStructureKey;

	private @Nullable COSBase roles;

	PdfBinder(OutputStream out) throws IOException {
		this.objects = new PdfObjectWriter(out);
		this.catalog = this.objects.reserve();
		this.pages = this.objects.reserve();
		this.structure = this.objects.reserve();
		this.element = this.objects.reserve();
		this.numbers = new PageNumbers(this.objects);
	}

	/**
	 * Writes a part.
	 * @param part the part; it is changed on the way and can be closed afterwards
	 * @param firstNumber the number that is printed on its first page
	 */
	BoundPart append(PDDocument part, int firstNumber) throws IOException {
		int node = this.objects.reserve();
		COSDictionary source = part.getDocumentCatalog().getCOSObject();
		COSDictionary sourceStructure = source.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
		replacePageTree(source.getCOSDictionary(COSName.PAGES), node);
		if (sourceStructure != null) {
			this.objects.replace(sourceStructure, this.element);
		}
		List<Integer> pageNumbers = new ArrayList<>();
		COSArray kids = new COSArray();
		int number = firstNumber;
		for (PDPage page : part.getPages()) {
			prepare(page);
			this.numbers.print(part, page, number++);
			int written = this.objects.numberOf(page.getCOSObject());
			pageNumbers.add(written);
			kids.add(this.objects.referenceTo(written));
		}
		List<COSBase> elements = (sourceStructure != null) ? takeStructure(sourceStructure) : List.of();
		COSBase metadata = source.getDictionaryObject(COSName.METADATA);
		COSBase keptMetadata = (metadata instanceof COSStream) ? reference(metadata) : null;
		this.objects.writePending();
		COSDictionary pageNode = new COSDictionary();
		pageNode.setItem(COSName.TYPE, COSName.PAGES);
		pageNode.setItem(COSName.PARENT, this.objects.referenceTo(this.pages));
		pageNode.setItem(COSName.KIDS, kids);
		pageNode.setInt(COSName.COUNT, kids.size());
		this.objects.write(node, pageNode);
		this.objects.forgetPart();
		return new BoundPart(node, pageNumbers, elements, keptMetadata);
	}

	/**
	 * Returns something to put where a page that was written is the destination.
	 */
	COSBase pageReference(int pageObject) {
		return this.objects.referenceTo(pageObject);
	}

	/**
	 * Completes the document.
	 * @param parts the parts in the order in which they are read; the first gives
	 * language and description of the whole
	 * @param bookmarks the bookmarks of the highest level
	 */
	void finish(String title, List<BoundPart> parts, List<Bookmark> bookmarks) throws IOException {
		writePages(parts);
		writeStructure(parts);
		int outlines = this.objects.reserve();
		writeBookmarks(outlines, null, bookmarks);
		COSDictionary root = new COSDictionary();
		root.setItem(COSName.TYPE, COSName.CATALOG);
		root.setItem(COSName.PAGES, this.objects.referenceTo(this.pages));
		root.setItem(COSName.STRUCT_TREE_ROOT, this.objects.referenceTo(this.structure));
		root.setItem(COSName.OUTLINES, this.objects.referenceTo(outlines));
		root.setItem(COSName.PAGE_MODE, COSName.getPDFName("UseOutlines"));
		root.setItem(COSName.LANG, new COSString("ja"));
		COSDictionary marks = new COSDictionary();
		marks.setItem(COSName.getPDFName("Marked"), COSBoolean.TRUE);
		root.setItem(COSName.MARK_INFO, marks);
		COSDictionary preferences = new COSDictionary();
		preferences.setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
		root.setItem(COSName.VIEWER_PREFERENCES, preferences);
		if (!parts.isEmpty() && parts.get(0).metadata() != null) {
			root.setItem(COSName.METADATA, parts.get(0).metadata());
		}
		this.objects.write(this.catalog, root);
		int information = this.objects.reserve();
		COSDictionary properties = new COSDictionary();
		properties.setItem(COSName.TITLE, new COSString(title));
		properties.setItem(COSName.PRODUCER, new COSString("Kyodo"));
		this.objects.write(information, properties);
		this.objects.finish(this.catalog, information);
	}

	private void replacePageTree(@Nullable COSDictionary node, int replacement) {
		if (node == null || !COSName.PAGES.equals(node.getCOSName(COSName.TYPE))) {
			return;
		}
		this.objects.replace(node, replacement);
		COSArray kids = node.getCOSArray(COSName.KIDS);
		for (int index = 0; kids != null && index < kids.size(); index++) {
			if (kids.getObject(index) instanceof COSDictionary kid) {
				replacePageTree(kid, replacement);
			}
		}
	}

	/**
	 * Writes into a page what it inherits, and moves its places in the structure behind
	 * those of the parts before.
	 */
	private void prepare(PDPage page) {
		COSDictionary dictionary = page.getCOSObject();
		page.setMediaBox(page.getMediaBox());
		if (page.getResources() != null && !dictionary.containsKey(COSName.RESOURCES)) {
			page.setResources(page.getResources());
		}
		shift(dictionary, STRUCT_PARENTS);
		COSArray annotations = dictionary.getCOSArray(COSName.ANNOTS);
		for (int index = 0; annotations != null && index < annotations.size(); index++) {
			if (annotations.getObject(index) instanceof COSDictionary annotation) {
				shift(annotation, STRUCT_PARENT);
			}
		}
	}

	private void shift(COSDictionary dictionary, COSName key) {
		if (dictionary.containsKey(key)) {
			dictionary.setInt(key, dictionary.getInt(key) + this.nextStructureKey);
		}
	}

	private List<COSBase> takeStructure(COSDictionary source) {
		if (this.roles == null && source.getCOSDictionary(COSName.getPDFName("RoleMap")) != null) {
			this.roles = reference(source.getCOSDictionary(COSName.getPDFName("RoleMap")));
		}
		Map<Integer, COSBase> places = new TreeMap<>();
		collectPlaces(source.getCOSDictionary(DOCUMENT_PARENT_TREE), places);
		if (!places.isEmpty()) {
			addPlaces(places);
		}
		List<COSBase> elements = new ArrayList<>();
		COSBase kids = source.getDictionaryObject(COSName.K);
		if (kids instanceof COSArray array) {
			for (int index = 0; index < array.size(); index++) {
				elements.add(reference(array.get(index)));
			}
		}
		else if (kids != null) {
			elements.add(reference(kids));
		}
		return elements;
	}

	private void addPlaces(Map<Integer, COSBase> places) {
		COSArray entries = new COSArray();
		int last = this.nextStructureKey;
		int first = -1;
		for (Map.Entry<Integer, COSBase> place : places.entrySet()) {
			last = place.getKey() + this.nextStructureKey;
			first = (first < 0) ? last : first;
			entries.add(COSInteger.get(last));
			entries.add(place.getValue());
		}
		COSArray limits = new COSArray();
		limits.add(COSInteger.get(first));
		limits.add(COSInteger.get(last));
		COSDictionary leaf = new COSDictionary();
		leaf.setItem(NUMBERS, entries);
		leaf.setItem(LIMITS, limits);
		this.parentTree.add(reference(leaf));
		this.nextStructureKey = last + 1;
	}

	private static void collectPlaces(@Nullable COSDictionary node, Map<Integer, COSBase> places) {
		if (node == null) {
			return;
		}
		COSArray entries = node.getCOSArray(NUMBERS);
		for (int index = 0; entries != null && index + 1 < entries.size(); index += 2) {
			places.put(entries.getInt(index), entries.get(index + 1));
		}
		COSArray kids = node.getCOSArray(COSName.KIDS);
		for (int index = 0; kids != null && index < kids.size(); index++) {
			collectPlaces((COSDictionary) kids.getObject(index), places);
		}
	}

	private COSBase reference(COSBase object) {
		COSBase resolved = (object instanceof COSObject indirect) ? indirect.getObject() : object;
		return this.objects.referenceTo(this.objects.numberOf(resolved));
	}

	private void writePages(List<BoundPart> parts) throws IOException {
		COSArray kids = new COSArray();
		int count = 0;
		for (BoundPart part : parts) {
			kids.add(this.objects.referenceTo(part.node()));
			count += part.pages().size();
		}
		COSDictionary root = new COSDictionary();
		root.setItem(COSName.TYPE, COSName.PAGES);
		root.setItem(COSName.KIDS, kids);
		root.setInt(COSName.COUNT, count);
		this.objects.write(this.pages, root);
	}

	private void writeStructure(List<BoundPart> parts) throws IOException {
		COSArray elements = new COSArray();
		parts.forEach((part) -> part.elements().forEach(elements::add));
		COSArray leaves = new COSArray();
		this.parentTree.forEach(leaves::add);
		COSDictionary tree = new COSDictionary();
		tree.setItem(COSName.KIDS, leaves);
		COSDictionary root = new COSDictionary();
		root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
		root.setItem(COSName.K, this.objects.referenceTo(this.element));
		root.setItem(DOCUMENT_PARENT_TREE, tree);
		root.setInt(NEXT_KEY, this.nextStructureKey);
		if (this.roles != null) {
			root.setItem(COSName.getPDFName("RoleMap"), this.roles);
		}
		this.objects.write(this.structure, root);
		COSDictionary document = new COSDictionary();
		document.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
		document.setItem(COSName.S, COSName.getPDFName("Document"));
		document.setItem(COSName.P, this.objects.referenceTo(this.structure));
		document.setItem(COSName.K, elements);
		this.objects.write(this.element, document);
	}

	private void writeBookmarks(int number, @Nullable COSDictionary item, List<Bookmark> children) throws IOException {
		COSDictionary node = (item != null) ? item : new COSDictionary();
		List<Integer> numbers = children.stream().map((child) -> this.objects.reserve()).toList();
		if (!children.isEmpty()) {
			node.setItem(COSName.FIRST, this.objects.referenceTo(numbers.get(0)));
			node.setItem(COSName.LAST, this.objects.referenceTo(numbers.get(numbers.size() - 1)));
			// below the highest level the bookmarks are folded
			node.setInt(COSName.COUNT, (item != null) ? -children.size() : children.size());
		}
		this.objects.write(number, node);
		for (int index = 0; index < children.size(); index++) {
			COSDictionary child = new COSDictionary();
			child.setItem(COSName.TITLE, new COSString(children.get(index).title()));
			child.setItem(COSName.PARENT, this.objects.referenceTo(number));
			child.setItem(COSName.DEST, destination(pageReference(children.get(index).page())));
			if (index > 0) {
				child.setItem(COSName.PREV, this.objects.referenceTo(numbers.get(index - 1)));
			}
			if (index < children.size() - 1) {
				child.setItem(COSName.NEXT, this.objects.referenceTo(numbers.get(index + 1)));
			}
			writeBookmarks(numbers.get(index), child, children.get(index).children());
		}
	}

	/**
	 * Returns the destination that shows a whole page.
	 */
	static COSArray destination(COSBase pageReference) {
		COSArray destination = new COSArray();
		destination.add(pageReference);
		destination.add(COSName.getPDFName("Fit"));
		return destination;
	}

	/**
	 * A part that was written.
	 *
	 * @param node number of its node in the tree of pages
	 * @param pages numbers of its pages
	 * @param elements its elements in the structure
	 * @param metadata its description, or {@code null}
	 */
	record BoundPart(int node, List<Integer> pages, List<COSBase> elements, @Nullable COSBase metadata) {
	}

	/**
	 * A bookmark.
	 *
	 * @param title what it says
	 * @param page number of the page to which it leads
	 * @param children the bookmarks below
	 */
	record Bookmark(String title, int page, List<Bookmark> children) {
	}

}
