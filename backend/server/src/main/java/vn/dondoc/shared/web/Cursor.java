package vn.dondoc.shared.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/**
 * Where a keyset page ended: the sort key of the last row and its id. Opaque to clients.
 *
 * @param filters fingerprint of the filters it belongs to; with others it is refused
 */
public record Cursor(String filters, String key, UUID id) {
  private static final char SEPARATOR = '\u001f';

  public static Cursor after(Object filters, Object key, UUID id) {
    return new Cursor(fingerprint(filters), String.valueOf(key), id);
  }

  /** Null when there is none; 400 when it is not one of ours or belongs to other filters. */
  public static Cursor decode(String encoded, Object filters) {
    if (encoded == null) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      String[] parts = text.split(String.valueOf(SEPARATOR), -1);
      Cursor cursor = new Cursor(parts[0], parts[1], UUID.fromString(parts[2]));
      if (parts.length == 3 && cursor.filters.equals(fingerprint(filters))) {
        return cursor;
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
      throw malformed();
    }
    throw malformed();
  }

  public String encoded() {
    String text = filters + SEPARATOR + key + SEPARATOR + id;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  public Instant instantKey() {
    try {
      return Instant.parse(key);
    } catch (DateTimeParseException forged) {
      throw malformed();
    }
  }

  public LocalDate dateKey() {
    try {
      return LocalDate.parse(key);
    } catch (DateTimeParseException forged) {
      throw malformed();
    }
  }

  public long longKey() {
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException forged) {
      throw malformed();
    }
  }

  private static String fingerprint(Object filters) {
    return Integer.toHexString(filters.toString().hashCode());
  }

  private static ProblemException malformed() {
    return ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-cursor");
  }
}
