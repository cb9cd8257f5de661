package vn.dondoc.inbox;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.EDITOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.Idempotent;

/** What the caller has to do and waits for, over all directives. */
@Path("/inbox")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER, EDITOR})
public class InboxResource {
  private final CurrentActor actor;
  private final ReadInbox inbox;
  private final Clock clock;

  InboxResource(CurrentActor actor, ReadInbox inbox, Clock clock) {
    this.actor = actor;
    this.inbox = inbox;
    this.clock = clock;
  }

  @GET
  @Transactional
  public InboxView list(@BeanParam InboxQuery query) {
    return InboxView.of(inbox.of(actor.get()), query, clock.instant());
  }

  /** Small, for the navigation. */
  @GET
  @Path("/counts")
  @Transactional
  public Map<InboxItem.Place, InboxView.Count> counts() {
    return InboxView.counts(inbox.of(actor.get()), clock.instant());
  }

  /** What is not in the caller's inbox is passed over: an item may have gone since it was shown. */
  @POST
  @Path("/mark")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<Map<InboxItem.Place, InboxView.Count>> mark(@Valid @NotNull MarkInput input) {
    UUID account = actor.get().accountId();
    Instant now = clock.instant();
    Set<MarkInput.Item> there =
        inbox.of(actor.get()).stream().map(item -> new MarkInput.Item(item.kind(), item.subject())).collect(Collectors.toSet());
    for (MarkInput.Item item : Set.copyOf(input.items())) {
      if (there.contains(item)) {
        mark(account, item, input.read(), now);
      }
    }
    InboxMark.flush();
    return RestResponse.ok(InboxView.counts(inbox.of(actor.get()), now));
  }

  private static void mark(UUID account, MarkInput.Item item, boolean read, Instant now) {
    if (read) {
      InboxMark.read(account, item.kind(), item.subject(), now);
    } else {
      InboxMark.unread(account, item.kind(), item.subject());
    }
  }
}
