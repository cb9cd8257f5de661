package vn.dondoc.materials.catalogue;

import static vn.dondoc.shared.security.Role.Names.ADMIN;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.web.ETags;

/** The taxonomy of topics in its latest version, with those that ended. Reference data, as the working calendar is. */
@Path("/material-topics")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class TopicResource {
  /** The taxonomy has no id of its own: the journal names it by one made from its name (RFC 9562, version 3). */
  private static final UUID SUBJECT = UUID.nameUUIDFromBytes("material-topics".getBytes(StandardCharsets.UTF_8));

  private final CurrentActor actor;
  private final ReviseTopics revising;
  private final Journal journal;
  private final Clock clock;

  TopicResource(CurrentActor actor, ReviseTopics revising, Journal journal, Clock clock) {
    this.actor = actor;
    this.revising = revising;
    this.journal = journal;
    this.clock = clock;
  }

  @GET
  public RestResponse<CatalogueView.Topics> list() {
    return answer();
  }

  @PUT
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<CatalogueView.Topics> revise(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull TopicsInput input) {
    MaterialTopicVersion latest = MaterialTopicVersion.latestLocked();
    ETags.requireMatch(ifMatch, latest.version);
    Instant now = clock.instant();
    revising.revise(latest, input, LocalDate.ofInstant(now, Clocks.VIETNAM));
    journal.record(actor.get(), null, "material-topics.revise", SUBJECT, latest.version + 1, List.of(), now);
    return answer();
  }

  private static RestResponse<CatalogueView.Topics> answer() {
    MaterialTopicVersion latest = MaterialTopicVersion.latest();
    return ETags.ok(
        new CatalogueView.Topics(
            latest.version, latest.inForceFrom, latest.source,
            MaterialTopic.listInOrder().stream().map(CatalogueView.TopicView::of).toList()),
        latest.version);
  }
}
