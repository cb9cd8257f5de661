package vn.dondoc.shared.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The actor of the request, put on the identity when the token was checked. */
@RequestScoped
public class CurrentActor {
  /** Attribute of the identity under which the actor stands. */
  public static final String ATTRIBUTE = "dondoc.actor";

  private final SecurityIdentity identity;

  CurrentActor(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Actor get() {
    return find().orElseThrow(UnauthorizedException::new);
  }

  public Optional<Actor> find() {
    return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
  }
}
