package vn.dondoc.shared.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next cursor of the next page, null on the last
 */
public record Page<T>(List<T> items, String next) {

  /**
   * Cuts a page out of up to {@code limit + 1} rows: the one too many only tells that there is a next page.
   */
  public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> view, Function<R, Cursor> cursorAfter) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().map(view).toList(), more ? cursorAfter.apply(shown.getLast()).encoded() : null);
  }
}
