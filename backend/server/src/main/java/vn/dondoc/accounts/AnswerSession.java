package vn.dondoc.accounts;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands a session over, however it began: the access token in the body, the refresh token as a cookie. */
@ApplicationScoped
class AnswerSession {
  private final AccessTokens tokens;
  private final Actors actors;

  AnswerSession(AccessTokens tokens, Actors actors) {
    this.tokens = tokens;
    this.actors = actors;
  }

  RestResponse<SessionView> answer(Session session, String refreshToken, HttpServerRequest request) {
    NewCookie cookie =
        session.sharedDevice
            ? SessionCookie.passing(SessionCookie.REFRESH, refreshToken, request)
            : SessionCookie.lasting(SessionCookie.REFRESH, refreshToken, Session.LONGEST, request);
    return RestResponse.ResponseBuilder.ok(new SessionView(tokens.sign(session), AccountView.of(actors.actor(session), session)))
        .cookie(cookie)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
