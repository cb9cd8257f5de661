package vn.dondoc.publicsite;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;

/** Writes an answer out: validators, cache times, what browsers may do with it. */
final class Sending {
  /** With a proxy that keeps it as long, and one second here, far below five minutes. */
  static final String CACHE = "public, max-age=60";

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

  private Sending() {}

  static void send(HttpServerRequest request, Target target, Answer answer, String lastModified) {
    HttpServerResponse response = request.response().setStatusCode(answer.status());
    boolean validated = answer.status() == 200 && answer.etag() != null;
    answer.headers().forEach(response::putHeader);
    headers(response, target);
    if (!response.headers().contains("Cache-Control")) {
      response.putHeader("Cache-Control", answer.status() < 400 || answer.status() == 410 ? target != null && target.kind() == Target.Kind.ASSET ? FOR_EVER : CACHE : "no-store");
    }
    if (validated) {
      response.putHeader("ETag", answer.etag()).putHeader("Vary", "Accept-Encoding");
      if (lastModified != null) {
        response.putHeader("Last-Modified", lastModified);
      }
      if (isKnown(request, answer.etag(), lastModified)) {
        response.setStatusCode(304).end();
        return;
      }
    }
    body(request, response, answer);
  }

  private static void headers(HttpServerResponse response, Target target) {
    boolean card = target != null && target.kind() == Target.Kind.CARD;
    response.putHeader("Content-Security-Policy", POLICY + (card ? "*" : "'none'"));
    response.putHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    if (target != null && target.isForOthers()) {
      response.putHeader("Access-Control-Allow-Origin", "*");
      response.putHeader("Access-Control-Expose-Headers", "ETag, Last-Modified");
      response.putHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }
  }

  private static void body(HttpServerRequest request, HttpServerResponse response, Answer answer) {
    boolean zipped = answer.zipped() != null && takesGzip(request.getHeader("Accept-Encoding"));
    byte[] body = zipped ? answer.zipped() : answer.body();
    // Named in any case: the server would compress again what says nothing
    response.putHeader("Content-Encoding", zipped ? "gzip" : "identity");
    response.putHeader("Content-Type", answer.mediaType());
    response.putHeader("Content-Length", String.valueOf(body.length));
    if (request.method() == HttpMethod.HEAD) {
      response.end();
    } else {
      response.end(Buffer.buffer(io.netty.buffer.Unpooled.wrappedBuffer(body)));
    }
  }

  private static boolean takesGzip(String accepted) {
    return accepted != null && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
        .map(String::strip)
        .anyMatch(coding -> (coding.startsWith("gzip") || coding.startsWith("*")) && !coding.matches(".*;\\s*q=0(\\.0*)?$"));
  }

  /** If-None-Match decides where it stands, weakly compared; otherwise If-Modified-Since (RFC 9110, 13.2.2). */
  private static boolean isKnown(HttpServerRequest request, String etag, String lastModified) {
    String tags = request.getHeader("If-None-Match");
    if (tags != null) {
      return tags.strip().equals("*")
          || Arrays.stream(tags.split(",")).map(tag -> tag.strip().replaceFirst("^W/", "")).anyMatch(etag.substring(2)::equals);
    }
    String since = request.getHeader("If-Modified-Since");
    if (since == null || lastModified == null) {
      return false;
    }
    return since.equals(lastModified) || !date(lastModified).isAfter(date(since));
  }

  /** A date that cannot be read is long ago: the whole answer is sent. */
  private static Instant date(String text) {
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeParseException unreadable) {
      return Instant.EPOCH;
    }
  }

  static void preflight(HttpServerResponse response) {
    response.setStatusCode(204)
        .putHeader("Access-Control-Allow-Origin", "*")
        .putHeader("Access-Control-Allow-Methods", "GET, HEAD")
        .putHeader("Access-Control-Allow-Headers", "If-None-Match, If-Modified-Since")
        .putHeader("Access-Control-Max-Age", "86400")
        .end();
  }
}
