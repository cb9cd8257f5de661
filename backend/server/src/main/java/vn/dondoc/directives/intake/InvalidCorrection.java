package vn.dondoc.directives.intake;

import vn.dondoc.shared.language.Text;

/** A correction that cannot be applied: where, and what to do. */
public final class InvalidCorrection extends RuntimeException {
  private final String pointer;
  private final String code;
  private final transient Text text;

  public InvalidCorrection(String pointer, String code, String vi, String en) {
    super(code, null, false, false);
    this.pointer = pointer;
    this.code = code;
    this.text = new Text(vi, en);
  }

  public String pointer() {
    return pointer;
  }

  public String code() {
    return code;
  }

  public Text text() {
    return text;
  }
}
