package vn.dondoc.materials;

/** What sort of work it is. */
public enum MaterialKind {
  PANEL,
  POSTER,
  BANNER,
  SLOGAN,
  LEAFLET,
  INFOGRAPHIC,
  VIDEO,
  AUDIO,
  ARTICLE,
  SLIDE,
  QUIZ,
  SOCIAL,
  SMS,
  HANDBOOK,
  PLEDGE,
  MODEL,
  /** Cảnh báo: trick, signs, what to do; pushed to units when it goes public. */
  WARNING
}
