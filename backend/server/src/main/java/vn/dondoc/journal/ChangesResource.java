package vn.dondoc.journal;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.Parameters;

/** The change feed: gap-free, in the order of the seals, to each what it may see. */
@Path("/changes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ChangesResource {
  private final CurrentActor actor;
  private final Changes changes;
  private final Bell bell;
  private final Clock clock;

  ChangesResource(CurrentActor actor, Changes changes, Bell bell, Clock clock) {
    this.actor = actor;
    this.changes = changes;
    this.bell = bell;
    this.clock = clock;
  }

  /**
   * @param after the last sequence number known, or {@code latest} to begin now
   * @param wait how many seconds to wait for something new
   */
  @GET
  @Blocking
  public Uni<ChangesView> changes(
      @QueryParam("after") @DefaultValue("0") @Pattern(regexp = "latest|\\d{1,18}") String after,
      @QueryParam("wait") @DefaultValue("0") @Min(0) @Max(30) int wait,
      @QueryParam("limit") Integer limit) {
    Actor who = actor.get();
    long from = after.equals("latest") ? changes.head() : Long.parseLong(after);
    return next(who, from, Parameters.limit(limit), clock.instant().plusSeconds(wait));
  }

  private Uni<ChangesView> next(Actor who, long after, int limit, Instant until) {
    ChangesView found = changes.read(who, after, limit);
    Duration left = Duration.between(clock.instant(), until);
    if (found.isWorthAnswering() || !left.isPositive()) {
      return Uni.createFrom().item(found);
    }
    return bell.await(found.next(), left)
        .map(grown -> grown.chain(more -> more ? next(who, found.next(), limit, until) : Uni.createFrom().item(found)))
        .orElseGet(() -> Uni.createFrom().item(found));
  }
}
