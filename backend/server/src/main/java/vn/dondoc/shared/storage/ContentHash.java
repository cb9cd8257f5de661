package vn.dondoc.shared.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** SHA-256 over the canonical JSON (RFC 8785) of a content, so that anybody who holds the content can compute it. */
@ApplicationScoped
public class ContentHash {
  private final ObjectMapper json;

  ContentHash(ObjectMapper json) {
    this.json = json;
  }

  /** In hexadecimal digits. */
  public String of(Object content) {
    try {
      byte[] canonical = new JsonCanonicalizer(json.writeValueAsString(content)).getEncodedUTF8();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
