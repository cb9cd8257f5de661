package vn.dondoc.directives.register;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dondoc.directives.Clause;

/** Finds the clause by which a directive asks its units for a document of their own: "ban hành văn bản triển khai". */
final class ImplementingClause {
  private static final Pattern ASKS =
      Pattern.compile(
          "(ban hanh|xay dung)[^.;]{0,80}(van ban|ke hoach|cong van)[^.;]{0,60}(trien khai|to chuc thuc hien|thuc hien)"
              + "|van ban trien khai|ke hoach trien khai");

  private ImplementingClause() {}

  static Optional<Clause> in(List<Clause> clauses) {
    return clauses.stream().filter(clause -> isAsked(clause.body)).findFirst();
  }

  static boolean isAsked(String text) {
    return ASKS.matcher(CitationFits.folded(text).replaceAll("\\s+", " ")).find();
  }
}
