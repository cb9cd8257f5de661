package vn.dondoc.shared.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The hash chain: each hash is SHA-256 over the hash before and the canonical JSON (RFC 8785) of the entry with its
 * sequence. The account stands in it as its id, which says nothing once the account's name is erased.
 */
final class Chain {
  /** Columns of {@code journal_entries e} that {@link #hash} needs. */
  static final String COLUMNS =
      "e.id, e.at, e.account_id, e.session_id, e.unit_id, e.action, e.subject_id, e.subject_version, e.fields";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Chain() {}

  static byte[] hash(byte[] before, long sequence, ResultSet row) throws SQLException {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("sequence", sequence);
    entry.put("id", row.getString("id"));
    entry.put("at", row.getObject("at", OffsetDateTime.class).toInstant().toString());
    entry.put("account", row.getString("account_id"));
    entry.put("session", row.getString("session_id"));
    entry.put("unit", row.getString("unit_id"));
    entry.put("action", row.getString("action"));
    entry.put("subject", row.getString("subject_id"));
    entry.put("version", row.getLong("subject_version"));
    entry.put("fields", row.getArray("fields").getArray());
    MessageDigest digest = sha256();
    digest.update(before);
    return digest.digest(canonical(entry));
  }

  static UUID unit(ResultSet row) throws SQLException {
    return row.getObject("unit_id", UUID.class);
  }

  private static byte[] canonical(Map<String, Object> entry) {
    try {
      return new JsonCanonicalizer(JSON.writeValueAsString(entry)).getEncodedUTF8();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent); // every Java platform has SHA-256
    }
  }
}
