package vn.dondoc.accounts;

import static vn.dondoc.shared.security.Role.Names.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.shared.web.Page;

/** Who may sign in, kept by administrators. */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
public class AccountResource {
  private final CurrentActor actor;
  private final Actors actors;
  private final InitialPasswords initial;
  private final Journal journal;
  private final Clock clock;

  AccountResource(CurrentActor actor, Actors actors, InitialPasswords initial, Journal journal, Clock clock) {
    this.actor = actor;
    this.actors = actors;
    this.initial = initial;
    this.journal = journal;
    this.clock = clock;
  }

  @GET
  @Transactional
  public Page<AccountSummary> list(@BeanParam AccountQuery query) {
    LocalDate today = LocalDate.now(clock);
    List<Account> accounts = Account.list(query, today);
    Map<UUID, List<Membership>> memberships =
        Membership.listOf(accounts.stream().map(a -> a.id).toList()).stream().collect(Collectors.groupingBy(m -> m.accountId));
    return Page.of(
        accounts,
        query.pageSize(),
        a -> AccountSummary.of(a, memberships.getOrDefault(a.id, List.of()), today),
        query::cursorAfter);
  }

  /** A look at somebody's contact data, which is recorded. */
  @GET
  @Path("/{id}")
  @Transactional
  public RestResponse<AccountDetail> get(@PathParam("id") UUID id) {
    Account account = Account.require(id);
    record(account, "account.read", List.of());
    return answer(account);
  }

  /** Without a password that anybody knows: an initial one is given apart and shown once. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<AccountDetail> create(@Valid @NotNull AccountInput.Create input) {
    if (Account.isTaken(input.username())) {
      throw ProblemException.of(ProblemType.DUPLICATE, "duplicate.username");
    }
    Instant now = clock.instant();
    Account account = Account.invite(input.username(), input.displayName().strip(), initial.unknownHash(), now, now);
    account.describe(input.displayName().strip(), input.email(), input.phone());
    account.persist();
    Account.flush();
    record(account, "account.create", List.of());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, AccountDetail.of(account, LocalDate.now(clock)))
        .header(HttpHeaders.LOCATION, "/api/v1/accounts/" + account.id)
        .header(HttpHeaders.ETAG, ETags.of(account.version))
        .build();
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<AccountDetail> describe(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AccountInput.Describe input) {
    Account account = Account.requireLocked(id);
    ETags.requireMatch(ifMatch, account.version);
    account.describe(input.displayName().strip(), input.email(), input.phone());
    return written(account, "account.describe", List.of("/displayName", "/email", "/phone"));
  }

  /** Every session ends at once. */
  @POST
  @Path("/{id}/disable")
  @Idempotent
  @Transactional
  public RestResponse<AccountDetail> disable(@PathParam("id") UUID id) {
    Account account = Account.requireLocked(id);
    if (!Account.anyOtherAdministrator(id, LocalDate.now(clock))) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "account.last-administrator");
    }
    account.disable();
    endSessions(account);
    return written(account, "account.disable", List.of());
  }

  @POST
  @Path("/{id}/enable")
  @Idempotent
  @Transactional
  public RestResponse<AccountDetail> enable(@PathParam("id") UUID id) {
    Account account = Account.requireLocked(id);
    account.enable();
    return written(account, "account.enable", List.of());
  }

  /** The password in clear, this once; good for one sign-in within its time. */
  public record Initial(String password, java.time.OffsetDateTime until) {}

  /** Not kept for a repeated request, as no other answer is: the password would stand in the database. */
  @POST
  @Path("/{id}/reset-password")
  @Transactional
  public RestResponse<Initial> resetPassword(@PathParam("id") UUID id) {
    Account account = Account.requireLocked(id);
    Initial given = initial.giveTo(account);
    Passkey.removeAll(id);
    endSessions(account);
    Account.flush();
    record(account, "account.reset-password", List.of());
    return RestResponse.ResponseBuilder.ok(given).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  /** Whoever signed in by the province's account is out; the next with the account's verified e-mail is linked anew. */
  @POST
  @Path("/{id}/unlink-sso")
  @Idempotent
  @Transactional
  public RestResponse<AccountDetail> unlinkSso(@PathParam("id") UUID id) {
    Account account = Account.requireLocked(id);
    SsoLink link =
        SsoLink.findOf(id).orElseThrow(() -> ProblemException.of(ProblemType.WRONG_STATE, "account.not-linked"));
    link.delete();
    endSessions(account);
    return written(account, "account.unlink-sso", List.of());
  }

  private void endSessions(Account account) {
    Session.endAll(account.id, null, clock.instant());
    actors.forgetAll();
  }

  private RestResponse<AccountDetail> written(Account account, String action, List<String> fields) {
    Account.flush();
    record(account, action, fields);
    actors.forgetAll();
    return answer(account);
  }

  private RestResponse<AccountDetail> answer(Account account) {
    return ETags.ok(AccountDetail.of(account, LocalDate.now(clock)), account.version);
  }

  /** Written for the unit that the account belongs to first, so that the unit sees who looked. */
  private void record(Account account, String action, List<String> fields) {
    UUID unit =
        Membership.listInForce(account.id, LocalDate.now(clock)).stream().map(m -> m.unit.id).findFirst().orElse(null);
    journal.record(actor.get(), unit, action, account.id, account.version, fields, clock.instant());
  }
}
