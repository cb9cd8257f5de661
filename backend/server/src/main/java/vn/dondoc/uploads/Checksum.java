package vn.dondoc.uploads;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** tus' checksum of one PATCH. SHA-1 because the extension demands it: it finds a bad line here, it secures nothing. */
record Checksum(MessageDigest digest, byte[] expected) {

  static Checksum parse(String header) {
    String[] parts = header.strip().split(" ", 2);
    String algorithm =
        switch (parts[0]) {
          case "sha256" -> "SHA-256";
          case "sha1" -> "SHA-1";
          default -> throw malformed();
        };
    try {
      return new Checksum(MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(parts.length < 2 ? "" : parts[1].strip()));
    } catch (NoSuchAlgorithmException | IllegalArgumentException unreadable) {
      throw malformed();
    }
  }

  void update(byte[] bytes, int count) {
    digest.update(bytes, 0, count);
  }

  void requireMatch() {
    if (!MessageDigest.isEqual(digest.digest(), expected)) {
      throw ProblemException.of(ProblemType.CHECKSUM_MISMATCH);
    }
  }

  private static ProblemException malformed() {
    return ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-upload-checksum");
  }
}
