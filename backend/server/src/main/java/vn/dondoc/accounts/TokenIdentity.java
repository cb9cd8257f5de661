package vn.dondoc.accounts;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;

/** Puts the actor and its roles of today on the identity of a checked token; a token whose session ended is refused. */
@ApplicationScoped
class TokenIdentity implements SecurityIdentityAugmentor {
  private final Actors actors;

  TokenIdentity(Actors actors) {
    this.actors = actors;
  }

  @Override
  public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
    return identity.isAnonymous() ? Uni.createFrom().item(identity) : context.runBlocking(() -> known(identity));
  }

  @ActivateRequestContext
  SecurityIdentity known(SecurityIdentity identity) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw new AuthenticationFailedException();
    }
    Actor actor = actors.find(sessionOf(token)).orElseThrow(AuthenticationFailedException::new);
    return QuarkusSecurityIdentity.builder(identity)
        .addRoles(actor.roleNames())
        .addAttribute(CurrentActor.ATTRIBUTE, actor)
        .build();
  }

  private static UUID sessionOf(JsonWebToken token) {
    try {
      return UUID.fromString(String.valueOf(token.<Object>getClaim(AccessTokens.SESSION_CLAIM)));
    } catch (IllegalArgumentException notOurs) {
      throw new AuthenticationFailedException(notOurs);
    }
  }
}
