package vn.dondoc.directives.intake;

/** A text that is no letter this service may take. Carries nothing of the text. */
public final class UnreadableLetter extends Exception {
  public enum Reason {
    EMPTY,
    NOT_TEXT,
    TOO_LARGE,
    NO_NUMBER,
    SECRECY_MARK
  }

  private final Reason reason;

  public UnreadableLetter(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
