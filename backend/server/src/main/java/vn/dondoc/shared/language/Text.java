package vn.dondoc.shared.language;

/** A sentence in both languages of the product. */
public record Text(String vi, String en) {
  public String in(Language language) {
    return language == Language.VI ? vi : en;
  }
}
