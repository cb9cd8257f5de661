package vn.dondoc.accounts;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** Sign-in, refresh and sign-out. Outside the idempotency rule: a sign-in repeated is another sign-in. */
@Path("/auth")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class AuthResource {
  private final SignIn signIn;
  private final AnswerSession answers;
  private final SsoSettings sso;
  private final Passkeys passkeys;
  private final Actors actors;
  private final Clock clock;

  AuthResource(SignIn signIn, AnswerSession answers, SsoSettings sso, Passkeys passkeys, Actors actors, Clock clock) {
    this.signIn = signIn;
    this.answers = answers;
    this.sso = sso;
    this.passkeys = passkeys;
    this.actors = actors;
    this.clock = clock;
  }

  /** @param sso by an account of the province */
  public record Ways(boolean sso, boolean passkeys) {}

  /** What the page of signing in offers beside the password. */
  @GET
  @Path("/ways")
  public Ways ways() {
    return new Ways(sso.isThere(), passkeys.areThere());
  }

  @POST
  @Path("/login")
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<SessionView> login(@Valid @NotNull LoginInput input, HttpServerRequest request) {
    SignIn.Begun begun = signIn.begin(input.username(), input.password(), Device.of(request, input.sharedDevice()));
    return answers.answer(begun.session(), begun.refreshToken(), request);
  }

  @POST
  @Path("/refresh")
  @Transactional(dontRollbackOn = ProblemException.class) // a reuse must end the session although it is refused
  public RestResponse<SessionView> refresh(@CookieParam(SessionCookie.REFRESH) String cookie, HttpServerRequest request) {
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
    return answers.answer(token.session, RefreshToken.issue(token.session, now), request);
  }

  @POST
  @Path("/logout")
  @Transactional
  public RestResponse<Void> logout(@CookieParam(SessionCookie.REFRESH) String cookie, HttpServerRequest request) {
    RefreshToken.findLocked(cookie == null ? "" : cookie)
        .ifPresent(
            token -> {
              token.session.end(clock.instant());
              actors.forget(token.session.id);
            });
    return RestResponse.ResponseBuilder.<Void>noContent()
        .cookie(SessionCookie.gone(SessionCookie.REFRESH, request))
        .header("Clear-Site-Data", "\"cookies\"")
        .build();
  }
}
