package vn.dondoc.directives;

/** Type of administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
public enum DirectiveKind {
  OFFICIAL_LETTER,
  PLAN,
  DECISION,
  DIRECTIVE,
  NOTICE,
  PROGRAMME,
  GUIDANCE,
  RESOLUTION,
  REPORT,
  OTHER
}
