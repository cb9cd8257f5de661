package vn.dondoc.accounts;

import static vn.dondoc.shared.security.Role.Names.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;

/**
 * Support sees what a person sees ("xem thay"): a session of its own, half an hour, only reading, journalled for the
 * person's unit with the reason.
 */
@Path("/accounts/{id}/see-as")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
public class SightResource {
  private final CurrentActor actor;
  private final Actors actors;
  private final AccessTokens tokens;
  private final Journal journal;
  private final Clock clock;

  SightResource(CurrentActor actor, Actors actors, AccessTokens tokens, Journal journal, Clock clock) {
    this.actor = actor;
    this.actors = actors;
    this.tokens = tokens;
    this.journal = journal;
    this.clock = clock;
  }

  record SeeInput(@NotBlank @Size(max = 500) String reason) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<SessionView> see(@PathParam("id") UUID id, @Valid @NotNull SeeInput input) {
    Instant now = clock.instant();
    Account account = Account.require(id);
    List<Membership> memberships = Membership.listInForce(id, LocalDate.now(clock));
    boolean administrator = memberships.stream().anyMatch(m -> m.role == Role.ADMIN);
    if (!account.active || administrator || id.equals(actor.get().accountId())) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "account.not-to-be-seen");
    }
    Session session = Session.see(account, actor.get().accountId(), now);
    session.persist();
    UUID unit = memberships.isEmpty() ? null : memberships.getFirst().unit.id;
    journal.record(actor.get(), unit, "account.see-as", id, account.version, List.of(input.reason().strip()), now);
    Session.flush();
    var view = new SessionView(tokens.sign(session), AccountView.of(actors.actor(session), session));
    return RestResponse.ResponseBuilder.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
