package vn.dondoc.support;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Speaks tus as one of the cast. */
public final class Tus {
  private Tus() {}

  public static RequestSpecification as(Cast who) {
    return Api.as(who).header("Tus-Resumable", "1.0.0");
  }

  /** The id of a new upload. */
  public static String begin(Cast who, String purpose, String name, long length) {
    return tryBegin(who, purpose, name, length, null).then().statusCode(201).extract().path("id");
  }

  public static Response tryBegin(Cast who, String purpose, String name, long length, String sha256) {
    String metadata = "purpose " + base64(purpose) + ",filename " + base64(name) + (sha256 == null ? "" : ",sha256 " + base64(sha256));
    return as(who).header("Upload-Length", length).header("Upload-Metadata", metadata).post("/uploads");
  }

  public static ValidatableResponse append(Cast who, String id, long offset, byte[] bytes) {
    return patch(as(who), id, offset, bytes);
  }

  public static ValidatableResponse patch(RequestSpecification request, String id, long offset, byte[] bytes) {
    return request.contentType("application/offset+octet-stream").header("Upload-Offset", offset).body(bytes).patch("/uploads/" + id).then();
  }

  /** The id of an upload whose file is ready. */
  public static String whole(Cast who, String purpose, String name, byte[] bytes) {
    String id = begin(who, purpose, name, bytes.length);
    append(who, id, 0, bytes).statusCode(204);
    return id;
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
