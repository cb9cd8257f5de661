package vn.dondoc.directives.intake;

/**
 * One structural piece of the letter.
 *
 * @param number of a numbered piece, else 0
 * @param body without its marker
 */
record Block(Kind kind, int number, Passage body) {
  enum Kind {
    /** I. II. III. */
    PART,
    /** Điều 1. */
    ARTICLE,
    /** 1. 2. 3. */
    SECTION,
    /** a) b) */
    LETTERED,
    /** - • * – */
    BULLET,
    /** + */
    PLUS,
    /** Anything else. */
    TEXT
  }

  boolean isItem() {
    return kind == Kind.BULLET || kind == Kind.LETTERED;
  }

  boolean opensSection() {
    return kind == Kind.SECTION || kind == Kind.ARTICLE || kind == Kind.PART;
  }
}
