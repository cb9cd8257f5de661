package vn.dondoc.accounts;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** A secret that the browser brings back to the routes of signing in alone, and that no script reads. */
final class SessionCookie {
  static final String REFRESH = "dondoc_refresh";
  /** Between going to the province's sign-in and coming back. */
  static final String ATTEMPT = "dondoc_sso";

  private SessionCookie() {}

  static NewCookie lasting(String name, String value, Duration age, HttpServerRequest request) {
    return build(name, value, request).maxAge((int) age.toSeconds()).build();
  }

  /** Gone with the browser. */
  static NewCookie passing(String name, String value, HttpServerRequest request) {
    return build(name, value, request).build();
  }

  static NewCookie gone(String name, HttpServerRequest request) {
    return lasting(name, "", Duration.ZERO, request);
  }

  private static NewCookie.Builder build(String name, String value, HttpServerRequest request) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/api/v1/auth")
        .httpOnly(true)
        .secure(request.isSSL() || "https".equals(request.getHeader("X-Forwarded-Proto")))
        .sameSite(NewCookie.SameSite.STRICT);
  }
}
