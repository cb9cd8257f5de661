package vn.dondoc.directives.intake;

/** How sure a rule is of what it read. Only CERTAIN needs no person's look. */
public enum Certainty {
  CERTAIN,
  LIKELY,
  UNCERTAIN,
  MISSING
}
