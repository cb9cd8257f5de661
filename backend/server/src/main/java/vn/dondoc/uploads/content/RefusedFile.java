package vn.dondoc.uploads.content;

/** A file that is not taken, with the code of the reason: a {@code detail.upload-refused.*} of the messages. */
public final class RefusedFile extends Exception {
  private final String code;

  public RefusedFile(String code) {
    super(code, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
