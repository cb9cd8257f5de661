package vn.dondoc.uploads;

import java.time.OffsetDateTime;
import java.util.UUID;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.time.Clocks;

/** An upload as its owner sees it. */
record UploadView(
    UUID id,
    String purpose,
    UploadState state,
    String name,
    long length,
    long received,
    String sha256,
    String contentType,
    Integer width,
    Integer height,
    Refusal problem,
    OffsetDateTime expiresAt) {

  record Refusal(String code, String message) {}

  static UploadView of(Upload upload, Language language) {
    StoredFile file = upload.file;
    return new UploadView(
        upload.id,
        upload.purpose.code(),
        upload.state,
        file == null ? upload.name : file.name,
        upload.length,
        upload.received,
        upload.received == upload.length ? upload.sha256() : null,
        file == null ? null : file.contentType,
        file == null ? null : file.width,
        file == null ? null : file.height,
        upload.problem == null ? null : new Refusal(upload.problem, Messages.get(language, "detail.upload-refused." + upload.problem)),
        Clocks.inVietnam(upload.expiresAt));
  }
}
