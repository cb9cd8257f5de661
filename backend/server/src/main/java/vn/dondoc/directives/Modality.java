package vn.dondoc.directives;

/** ORDER is "giao"; REQUEST is "đề nghị", to bodies outside the hierarchy: never ranked, never escalated. */
public enum Modality {
  ORDER,
  REQUEST
}
