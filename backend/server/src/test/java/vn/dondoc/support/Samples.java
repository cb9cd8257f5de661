package vn.dondoc.support;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample letters that newcomers try. */
public final class Samples {
  private Samples() {}

  public static String clean() {
    return read("cong-van-mau.txt");
  }

  public static String noisy() {
    return read("cong-van-mau-ocr.txt");
  }

  public static Response intake(Cast who) {
    return Api.as(who).contentType("text/plain").body(clean().getBytes(java.nio.charset.StandardCharsets.UTF_8)).post("/directives/intake");
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of("../../samples", file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
