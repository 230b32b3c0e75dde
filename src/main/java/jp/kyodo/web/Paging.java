package jp.kyodo.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Which part of a list a page shows, always a part that exists.
 *
 * @param page number of the page, from 1
 * @param size rows on a page
 * @param total rows of the whole list
 */
public record Paging(int page, int size, long total) {

	private static final int NEIGHBOURS = 2;

	public Paging {
		if (size < 1 || total < 0) {
			throw new IllegalArgumentException("A list has a positive page size and no negative length");
		}
		page = (int) Math.max(1, Math.min(page, pages(size, total)));
	}

	/**
	 * Rows before the first one of this page.
	 */
	public long offset() {
		return (long) (this.page - 1) * this.size;
	}

	public int last() {
		return (int) pages(this.size, this.total);
	}

	/**
	 * Number of the first row on this page from 1; 0 in an empty list.
	 */
	public long from() {
		return (this.total == 0) ? 0 : offset() + 1;
	}

	public long to() {
		return Math.min(offset() + this.size, this.total);
	}

	public boolean isNeeded() {
		return last() > 1;
	}

	public boolean hasPrevious() {
		return this.page > 1;
	}

	public boolean hasNext() {
		return this.page < last();
	}

	/**
	 * The page numbers to offer: the first, the last, those around the present one; 0
	 * stands for a gap.
	 */
	public List<Integer> offered() {
		List<Integer> numbers = new ArrayList<>();
		int previous = 0;
		for (int number = 1; number <= last(); number++) {
			if (number == 1 || number == last() || Math.abs(number - this.page) <= NEIGHBOURS) {
				if (number - previous == 2) {
					numbers.add(number - 1);
				}
				else if (number - previous > 2) {
					numbers.add(0);
				}
				numbers.add(number);
				previous = number;
			}
		}
		return numbers;
	}

	/**
	 * The address of another page of the same list.
	 * @param url address of the list with its other parameters
	 * @param number number of the page
	 */
	public String href(String url, int number) {
		if (number == 1) {
			return url;
		}
		return url + (url.contains("?") ? "&" : "?") + "page=" + number;
	}

	private static long pages(int size, long total) {
		return Math.max(1, (total + size - 1) / size);
	}

}
