package vn.dondoc.directives.intake;

import java.util.Map;

/**
 * One structural piece of the letter.
 *
 * @param mark as printed: "2", "IV", "b", "1.2"; empty when it has none
 * @param number of a numbered piece, else 0
 * @param body without its marker
 * @param afterBlank an empty line stands before it
 * @param cells of a row of a table by column; else empty
 */
record Block(Kind kind, String mark, int number, Passage body, boolean afterBlank, Map<Table.Column, Passage> cells) {
  /** In the order in which one stands below another. */
  enum Kind {
    /** Phần thứ nhất, Chương I, or the title of what is attached. */
    CHAPTER,
    /** I. II. III. */
    PART,
    /** A. B. C. */
    UPPER,
    /** Điều 1. */
    ARTICLE,
    /** 1. 2. 3. */
    SECTION,
    /** 1.1. 1.2. */
    SUB,
    /** a) b) */
    LETTERED,
    /** A row of a table. */
    ROW,
    /** - • * – */
    BULLET,
    /** + */
    PLUS,
    /** Anything else. */
    TEXT
  }

  boolean opensSection() {
    return kind.compareTo(Kind.SECTION) <= 0;
  }
}
