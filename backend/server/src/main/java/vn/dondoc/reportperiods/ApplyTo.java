package vn.dondoc.reportperiods;

/** How far a change of a recurring deadline reaches. */
public enum ApplyTo {
  THIS,
  /** This one, the later ones of its kind and the rule. */
  FOLLOWING,
  /** Every one of its kind that is not closed, and the rule. */
  ALL
}
