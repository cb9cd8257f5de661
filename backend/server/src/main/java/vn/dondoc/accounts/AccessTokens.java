package vn.dondoc.accounts;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs access tokens: who, which session, for ten minutes. Roles are looked up, never carried. */
@ApplicationScoped
class AccessTokens {
  static final Duration LIFE = Duration.ofMinutes(10);
  static final String SESSION_CLAIM = "sid";

  private final Clock clock;
  private final TokenKeys keys;
  private final String issuer;

  AccessTokens(Clock clock, TokenKeys keys, @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
    this.clock = clock;
    this.keys = keys;
    this.issuer = issuer;
  }

  String sign(Session session) {
    Instant now = clock.instant();
    return Jwt.issuer(issuer)
        .subject(session.account.id.toString())
        .upn(session.account.username)
        .audience(issuer)
        .claim(SESSION_CLAIM, session.id.toString())
        .issuedAt(now)
        .expiresAt(now.plus(LIFE))
        .jws()
        .algorithm(SignatureAlgorithm.HS256)
        .keyId(keys.current().id())
        .sign(keys.current().secret());
  }
}
