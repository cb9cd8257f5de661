package vn.dondoc.search;

import java.util.List;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.storage.PlainSql;
import vn.dondoc.shared.web.Parameters;

/**
 * What was typed, as the database understands it.
 *
 * @param exact a tsquery over the words with the marks they were typed with
 * @param folded the same without marks; finds all that {@code exact} finds, and more
 * @param plain the folded words, for marking hits; the last one may go on
 */
record Words(String exact, String folded, List<String> plain) {

  static Words read(String q) {
    String typed = String.join(" ", Parameters.words(q));
    if (typed.isEmpty()) {
      throw refused("wrong-length", "field.q");
    }
    return PlainSql.one(
        // The words decide which plan is right: one made for other words would read every row for a rare one. Rows that are
        // searched lie in memory or on flash: who has a hundred reports reads them, not the index of a common word.
        "select set_config('plan_cache_mode', 'force_custom_plan', true) || set_config('random_page_cost', '1.1', true), cast(search_query(search_lower(?)) as text),"
            + " cast(search_query(f_unaccent(?)) as text), search_split(f_unaccent(?))",
        row -> of(row.getString(2), row.getString(3), row.getString(4)),
        typed, typed, typed);
  }

  /** Signs alone are no words. */
  private static Words of(String exact, String folded, String plain) {
    if (folded == null || folded.isEmpty()) {
      throw refused("no-words", "field.no-words");
    }
    return new Words(exact == null || exact.isEmpty() ? folded : exact, folded, List.of(plain.strip().split(" ")));
  }

  boolean haveMarks() {
    return !exact.equals(folded);
  }

  private static ProblemException refused(String code, String message) {
    return ProblemException.of(ProblemType.INVALID_CONTENT, List.of(new FieldProblem("q", code, Messages.text(message))));
  }
}
