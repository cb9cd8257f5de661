package vn.dondoc.accounts;

import static vn.dondoc.shared.security.Role.Names.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.units.Unit;

/** Roles of accounts in units, each for a time: the one mechanism, also for who stands in for somebody. */
@Path("/memberships")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
public class MembershipResource {
  private final CurrentActor actor;
  private final Actors actors;
  private final Journal journal;
  private final Clock clock;

  MembershipResource(CurrentActor actor, Actors actors, Journal journal, Clock clock) {
    this.actor = actor;
    this.actors = actors;
    this.journal = journal;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<AccountDetail> add(@Valid @NotNull MembershipInput input) {
    Account account =
        Account.<Account>findByIdOptional(input.account()).orElseThrow(() -> wrong("/account", "unknown-account"));
    Unit unit = Unit.<Unit>findByIdOptional(input.unit()).orElseThrow(() -> wrong("/unit", "unknown-unit"));
    requireSubstituted(account, input);
    if (Membership.overlaps(account.id, unit.id, input.role(), input.validFrom(), input.validTo())) {
      throw ProblemException.of(ProblemType.DUPLICATE, "duplicate.membership");
    }
    Membership membership =
        new Membership(account, unit, input.role(), input.validFrom(), input.validTo(), input.substituteFor());
    membership.persist();
    Membership.flush();
    return written(account, membership, "membership.add");
  }

  /** The last day on which the membership is in force; the day before its first makes it void. */
  record EndInput(@NotNull LocalDate lastDay) {}

  @POST
  @Path("/{id}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<AccountDetail> end(@PathParam("id") UUID id, @Valid @NotNull EndInput input) {
    Membership membership = Membership.requireLocked(id);
    Account account = Account.requireLocked(membership.accountId);
    LocalDate yesterday = LocalDate.now(clock).minusDays(1);
    if (input.lastDay().isBefore(membership.validFrom) || input.lastDay().isBefore(yesterday)) {
      throw wrong("/lastDay", "membership-end");
    }
    if (membership.role == Role.ADMIN && !Account.anyOtherAdministrator(account.id, LocalDate.now(clock))) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "account.last-administrator");
    }
    membership.end(input.lastDay());
    Membership.flush();
    return written(account, membership, "membership.end");
  }

  /** Who is stood in for holds the role in the unit during that time, and is somebody else. */
  private static void requireSubstituted(Account account, MembershipInput input) {
    UUID other = input.substituteFor();
    if (other != null
        && (other.equals(account.id)
            || !Membership.overlaps(other, input.unit(), input.role(), input.validFrom(), input.validTo()))) {
      throw wrong("/substituteFor", "not-substitutable");
    }
  }

  private RestResponse<AccountDetail> written(Account account, Membership membership, String action) {
    journal.record(actor.get(), membership.unit.id, action, account.id, account.version, List.of(membership.role.name()), clock.instant());
    actors.forgetAll();
    return RestResponse.ok(AccountDetail.of(account, LocalDate.now(clock)));
  }

  private static ProblemException wrong(String pointer, String code) {
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem(pointer, code, Messages.text("field." + code))));
  }
}
