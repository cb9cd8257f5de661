package vn.dondoc.accounts;

import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheInvalidateAll;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;

/** Finds who stands behind a session; kept 5 seconds, so that a request rarely pays for it. */
@ApplicationScoped
class Actors {
  private static final String CACHE = "actors";
  private final Clock clock;

  Actors(Clock clock) {
    this.clock = clock;
  }

  @CacheResult(cacheName = CACHE)
  @Transactional
  public Optional<Actor> find(UUID session) {
    return Session.findOpen(session, clock.instant()).filter(this::mayLook).map(this::actor);
  }

  /** A look through somebody's eyes ends with the role of who looks. */
  private boolean mayLook(Session session) {
    return session.seenById == null
        || Account.require(session.seenById).active
            && Membership.listInForce(session.seenById, LocalDate.now(clock)).stream().anyMatch(m -> m.role == Role.ADMIN);
  }

  @CacheInvalidate(cacheName = CACHE)
  public void forget(UUID session) {
    // the annotation does it
  }

  @CacheInvalidateAll(cacheName = CACHE)
  public void forgetAll() {
    // the annotation does it
  }

  /** Who still has to choose a password of its own may do nothing else. */
  Actor actor(Session session) {
    Account account = session.account;
    var memberships =
        (session.mustChangePassword()
                ? List.<Membership>of()
                : Membership.listInForce(account.id, LocalDate.now(clock)))
            .stream()
                .map(m -> new Actor.Membership(m.unit.id, m.unit.code, m.unit.name, m.unit.path, m.role))
                .distinct()
                .toList();
    return new Actor(account.id, account.username, account.displayName, session.id, memberships, session.seenById);
  }
}
