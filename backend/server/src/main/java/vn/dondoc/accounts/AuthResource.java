package vn.dondoc.accounts;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** Sign-in, refresh and sign-out. Outside the idempotency rule: a sign-in repeated is another sign-in. */
@Path("/auth")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class AuthResource {
  private static final String COOKIE = "dondoc_refresh";

  private final SignIn signIn;
  private final AccessTokens tokens;
  private final Actors actors;
  private final Clock clock;

  AuthResource(SignIn signIn, AccessTokens tokens, Actors actors, Clock clock) {
    this.signIn = signIn;
    this.tokens = tokens;
    this.actors = actors;
    this.clock = clock;
  }

  @POST
  @Path("/login")
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<SessionView> login(@Valid @NotNull LoginInput input, HttpServerRequest request) {
    SignIn.Begun begun = signIn.begin(
            input.username(), input.password(), request.remoteAddress().hostAddress(), request.getHeader(HttpHeaders.USER_AGENT));
    return answer(begun.session(), begun.refreshToken(), request);
  }

  @POST
  @Path("/refresh")
  @Transactional(dontRollbackOn = ProblemException.class) // a reuse must end the session although it is refused
  public RestResponse<SessionView> refresh(@CookieParam(COOKIE) String cookie, HttpServerRequest request) {
    Instant now = clock.instant();
    RefreshToken token =
        RefreshToken.findLocked(cookie == null ? "" : cookie)
            .orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    if (token.isReusedAt(now)) {
      token.session.end(now);
      actors.forget(token.session.id);
    }
    if (!token.session.isOpenAt(now)) {
      throw ProblemException.of(ProblemType.UNAUTHENTICATED);
    }
    token.replace(now);
    return answer(token.session, RefreshToken.issue(token.session, now), request);
  }

  @POST
  @Path("/logout")
  @Transactional
  public RestResponse<Void> logout(@CookieParam(COOKIE) String cookie, HttpServerRequest request) {
    RefreshToken.findLocked(cookie == null ? "" : cookie)
        .ifPresent(
            token -> {
              token.session.end(clock.instant());
              actors.forget(token.session.id);
            });
    return RestResponse.ResponseBuilder.<Void>noContent()
        .cookie(cookie("", Duration.ZERO, request))
        .header("Clear-Site-Data", "\"cookies\"")
        .build();
  }

  private RestResponse<SessionView> answer(Session session, String refreshToken, HttpServerRequest request) {
    var view = new SessionView(tokens.sign(session), AccountView.of(actors.actor(session), session.account));
    return RestResponse.ResponseBuilder.ok(view)
        .cookie(cookie(refreshToken, Session.LONGEST, request))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static NewCookie cookie(String value, Duration age, HttpServerRequest request) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/api/v1/auth")
        .httpOnly(true)
        .secure(request.isSSL() || "https".equals(request.getHeader("X-Forwarded-Proto")))
        .sameSite(NewCookie.SameSite.STRICT)
        .maxAge((int) age.toSeconds())
        .build();
  }
}
