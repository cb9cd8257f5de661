package vn.dondoc.publicsite;

import io.quarkus.qute.TemplateInstance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * An answer ready to be sent, as often as it is asked for.
 *
 * @param zipped the same body compressed once; null where that gains nothing
 * @param etag weak, because both forms of the body bear it
 * @param headers beside those of every public answer
 */
record Answer(int status, String mediaType, byte[] body, byte[] zipped, String etag, Map<String, String> headers) {
  /** A shorter one does not get shorter. */
  private static final int WORTH_ZIPPING = 400;

  static Answer of(int status, String mediaType, byte[] body, Map<String, String> headers) {
    boolean text = !mediaType.startsWith("image/") || mediaType.startsWith("image/svg");
    byte[] zipped = text && body.length > WORTH_ZIPPING ? zip(body) : null;
    return new Answer(status, mediaType, body, zipped, "W/\"" + hash(body) + "\"", headers);
  }

  static Answer ok(String mediaType, byte[] body, Map<String, String> headers) {
    return of(200, mediaType, body, headers);
  }

  static Answer page(int status, TemplateInstance page) {
    return of(status, "text/html; charset=utf-8", page.render().getBytes(StandardCharsets.UTF_8), Map.of());
  }

  static Answer redirect(int status, String address) {
    return new Answer(status, "text/plain; charset=utf-8", new byte[0], null, null, Map.of("Location", address));
  }

  int weight() {
    return body.length + (zipped == null ? 0 : zipped.length) + 200;
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] zip(byte[] body) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream(body.length / 3);
    try (GZIPOutputStream gzip = new Best(zipped)) {
      gzip.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return zipped.toByteArray();
  }

  /** Compressed once and sent often: as small as it gets. */
  private static final class Best extends GZIPOutputStream {
    Best(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
