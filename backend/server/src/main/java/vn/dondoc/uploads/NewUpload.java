package vn.dondoc.uploads;

import jakarta.ws.rs.HeaderParam;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.uploads.content.FileNames;

/** What a client says of a file before it sends it: all of it in headers, as tus wants it. */
public record NewUpload(
    @HeaderParam("Upload-Length") String length,
    @HeaderParam("Upload-Defer-Length") String deferLength,
    @HeaderParam("Upload-Metadata") String metadata) {
  private static final int LONGEST_METADATA = 4_096;

  /**
   * @param name cleaned
   * @param sha256 of the whole file, hexadecimal; null when the client does not say
   */
  record Declared(UploadPurpose purpose, String name, long length, String sha256) {}

  Declared read() {
    Map<String, String> words = words();
    UploadPurpose purpose =
        Arrays.stream(UploadPurpose.values())
            .filter(p -> p.code().equals(words.get("purpose")))
            .findFirst()
            .orElseThrow(() -> malformed("upload-purpose"));
    String name = Optional.ofNullable(words.get("filename")).orElseThrow(() -> malformed("upload-filename"));
    String hash = words.get("sha256");
    if (hash != null && !hash.matches("[0-9a-f]{64}")) {
      throw malformed("upload-sha256");
    }
    return new Declared(purpose, FileNames.clean(name), lengthWithin(purpose), hash);
  }

  private long lengthWithin(UploadPurpose purpose) {
    if (length == null || deferLength != null || !length.matches("[0-9]{1,18}")) {
      throw malformed("upload-length");
    }
    long bytes = Long.parseLong(length);
    if (bytes == 0) {
      throw ProblemException.of(ProblemType.UPLOAD_REFUSED, "upload-refused.empty");
    }
    if (bytes > purpose.largest()) {
      throw ProblemException.of(ProblemType.TOO_LARGE, "too-large.file", purpose.largest() >> 20);
    }
    return bytes;
  }

  /** "key base64,key base64". */
  private Map<String, String> words() {
    if (metadata == null || metadata.length() > LONGEST_METADATA) {
      throw malformed("upload-metadata");
    }
    Map<String, String> words = new HashMap<>();
    for (String pair : metadata.split(",")) {
      String[] parts = pair.strip().split(" ", 2);
      try {
        words.put(parts[0], parts.length == 1 ? "" : new String(Base64.getDecoder().decode(parts[1].strip()), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException noBase64) {
        throw malformed("upload-metadata");
      }
    }
    return words;
  }

  private static ProblemException malformed(String what) {
    return ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-" + what);
  }
}
