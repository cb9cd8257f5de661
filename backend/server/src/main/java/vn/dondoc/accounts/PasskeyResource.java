package vn.dondoc.accounts;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.time.Clocks;

/** The own passkeys. */
@Path("/me/passkeys")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PasskeyResource {
  private final CurrentActor actor;
  private final AddPasskey adding;
  private final Journal journal;
  private final Clock clock;

  PasskeyResource(CurrentActor actor, AddPasskey adding, Journal journal, Clock clock) {
    this.actor = actor;
    this.adding = adding;
    this.journal = journal;
    this.clock = clock;
  }

  /** A passkey as its owner sees it. */
  public record PasskeyView(UUID id, String name, OffsetDateTime createdAt, OffsetDateTime lastUsedAt) {
    static PasskeyView of(Passkey passkey) {
      return new PasskeyView(passkey.id, passkey.name, Clocks.inVietnam(passkey.createdAt), Clocks.inVietnam(passkey.lastUsedAt));
    }
  }

  /** All of an account. */
  public record PasskeyPage(List<PasskeyView> items, String next) {}

  @GET
  @Transactional
  public PasskeyPage list() {
    return new PasskeyPage(Passkey.listOf(actor.get().accountId()).stream().map(PasskeyView::of).toList(), null);
  }

  @POST
  @Path("/start")
  @Consumes(MediaType.APPLICATION_JSON)
  public PasskeyOptions.Creation start(@Valid @NotNull PasskeyInput.Start input) {
    return adding.start(actor.get(), input);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<PasskeyView> add(@Valid @NotNull PasskeyInput.Add input) {
    return RestResponse.status(RestResponse.Status.CREATED, PasskeyView.of(adding.finish(actor.get(), input)));
  }

  /** What is gone already stays so. */
  @POST
  @Path("/remove")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<Void> remove(@Valid @NotNull PasskeyInput.Remove input) {
    Account account = Account.require(actor.get().accountId());
    if (Passkey.remove(input.passkey(), account.id)) {
      journal.record(actor.get(), null, "account.remove-passkey", account.id, account.version, List.of(), clock.instant());
    }
    return RestResponse.noContent();
  }
}
