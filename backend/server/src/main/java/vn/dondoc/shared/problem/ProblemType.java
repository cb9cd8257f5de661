package vn.dondoc.shared.problem;

/** Every problem this service answers. The slug is the stable {@code code}; texts are in {@code messages_*.properties}. */
public enum ProblemType {
  MALFORMED_REQUEST("malformed-request", 400),
  UNAUTHENTICATED("unauthenticated", 401),
  WRONG_CREDENTIALS("wrong-credentials", 401),
  FORBIDDEN("forbidden", 403),
  NOT_FOUND("not-found", 404),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  NOT_ACCEPTABLE("not-acceptable", 406),
  WRONG_STATE("wrong-state", 409),
  ALREADY_OPENED("already-opened", 409),
  OPEN_POINTS("open-points", 409),
  DUPLICATE("duplicate", 409),
  DUPLICATE_DIRECTIVE("duplicate-directive", 409),
  REQUEST_IN_PROGRESS("request-in-progress", 409),
  CURSOR_EXPIRED("cursor-expired", 410),
  WRONG_OFFSET("wrong-offset", 409),
  UPLOAD_NOT_READY("upload-not-ready", 409),
  UPLOAD_GONE("upload-gone", 410),
  TUS_VERSION("tus-version", 412),
  STALE_VERSION("stale-version", 412),
  TOO_LARGE("too-large", 413),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
  INVALID_CONTENT("invalid-content", 422),
  KEY_REUSED("key-reused", 422),
  SUBMISSION_HAS_ERRORS("submission-has-errors", 422),
  SUBMISSION_NEEDS_NOTES("submission-needs-notes", 422),
  WORKBOOK_UNREADABLE("workbook-unreadable", 422),
  WORKBOOK_NOT_THIS_REPORT("workbook-not-this-report", 422),
  UPLOAD_REFUSED("upload-refused", 422),
  FILE_NOT_NAMED("file-not-named", 422),
  TOO_MANY_UPLOADS("too-many-uploads", 422),
  MATERIAL_NOT_READY("material-not-ready", 422),
  LETTER_EMPTY("letter-empty", 422),
  LETTER_FILE_UNREADABLE("letter-file-unreadable", 422),
  LETTER_NOT_TEXT("letter-not-text", 422),
  LETTER_WITHOUT_NUMBER("letter-without-number", 422),
  LETTER_SECRET("letter-secret", 422),
  UPLOAD_LOCKED("upload-locked", 423),
  VERSION_REQUIRED("version-required", 428),
  TOO_MANY_REQUESTS("too-many-requests", 429),
  /** The status that tus gives to it. */
  CHECKSUM_MISMATCH("checksum-mismatch", 460),
  INTERNAL("internal", 500),
  UNAVAILABLE("unavailable", 503),
  STORAGE_FULL("storage-full", 507);

  private final String slug;
  private final int status;

  ProblemType(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  public String slug() {
    return slug;
  }

  public int status() {
    return status;
  }
}
