package vn.dondoc.directives.letterfile;

/** A file that gives no letter, with the code of the reason: a {@code detail.letter-file-unreadable.*} of the messages. */
public final class UnreadableFile extends Exception {
  private final String code;

  public UnreadableFile(String code) {
    super(code, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
