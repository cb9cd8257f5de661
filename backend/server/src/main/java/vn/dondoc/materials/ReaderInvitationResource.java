package vn.dondoc.materials;

import static vn.dondoc.shared.security.Role.Names.EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.time.Clocks;

/**
 * Makes the one-time address of a named reader and takes it back. The answer shows the secret once and it is kept
 * nowhere, so this POST takes no Idempotency-Key: the answer may not be stored for a replay. A second call makes a new
 * address and ends the first.
 */
@Path("/material-variants/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(EDITOR)
public class ReaderInvitationResource {
  private final CurrentActor actor;
  private final Journal journal;
  private final Clock clock;

  ReaderInvitationResource(CurrentActor actor, Journal journal, Clock clock) {
    this.actor = actor;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @param path below the address of the screens; the secret stands behind {@code #}, which browsers never send
   */
  record Invitation(UUID id, String reader, String path, OffsetDateTime expiresAt) {}

  @POST
  @Path("/invite-reader")
  @Transactional
  public RestResponse<Invitation> invite(@PathParam("id") UUID id) {
    Instant now = clock.instant();
    MaterialVariant variant = required(id, VariantAction.INVITE_READER);
    MaterialReaderLink.revokeAll(variant, now);
    String secret = MaterialReaderLink.newSecret();
    MaterialReaderLink link = new MaterialReaderLink(variant, secret, actor.get().accountId(), now);
    link.persistAndFlush();
    record(variant, VariantAction.INVITE_READER, now);
    return RestResponse.ok(new Invitation(link.id, link.reader, "/doc-duyet/" + link.id + "#" + secret, Clocks.inVietnam(link.expiresAt)));
  }

  @POST
  @Path("/revoke-reader")
  @Transactional
  public RestResponse<VariantView> revoke(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Instant now = clock.instant();
    MaterialVariant variant = required(id, VariantAction.REVOKE_READER);
    MaterialReaderLink.revokeAll(variant, now);
    MaterialReaderLink.flush();
    record(variant, VariantAction.REVOKE_READER, now);
    return vn.dondoc.shared.web.ETags.ok(VariantView.of(variant, actor.get(), Language.of(headers), now), variant.version);
  }

  private MaterialVariant required(UUID id, VariantAction action) {
    Actor who = actor.get();
    MaterialVariant variant = MaterialVariant.requireLocked(id, MaterialScope.of(who));
    VariantPolicy.of(who, variant).decide(action, variant).require();
    return variant;
  }

  private void record(MaterialVariant variant, VariantAction action, Instant now) {
    journal.record(actor.get(), variant.material.unit.id, action.journalAction(), variant.id, variant.version, List.of(), now);
  }
}
