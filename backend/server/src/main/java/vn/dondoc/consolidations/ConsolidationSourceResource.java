package vn.dondoc.consolidations;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.Page;

/** What a consolidation is made of, and what has changed since. */
@Path("/consolidations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({COORDINATOR, LEADER})
public class ConsolidationSourceResource {
  private final CurrentActor actor;
  private final Sources sources;
  private final TakeReports takeReports;

  ConsolidationSourceResource(CurrentActor actor, Sources sources, TakeReports takeReports) {
    this.actor = actor;
    this.sources = sources;
    this.takeReports = takeReports;
  }

  @GET
  @Path("/reports")
  public Page<FrozenReportView> reports(@PathParam("id") UUID id) {
    Consolidation consolidation = load(id);
    return new Page<>(
        FrozenReport.listOf(id).stream().map(report -> FrozenReportView.of(report, consolidation.takenAt)).toList(), null);
  }

  @GET
  @Path("/figures/{field}")
  public Page<Sources.OfFigure> figure(@PathParam("id") UUID id, @PathParam("field") String field) {
    return new Page<>(sources.ofFigure(load(id), field), null);
  }

  @GET
  @Path("/narratives/{part}")
  public Sources.OfNarrative narrative(@PathParam("id") UUID id, @PathParam("part") String part) {
    return sources.ofNarrative(load(id), part);
  }

  @GET
  @Path("/changes")
  public ChangesSince changes(@PathParam("id") UUID id) {
    Consolidation consolidation = load(id);
    return ChangesSince.of(
        FrozenReport.listOf(id), Consolidation.standing(consolidation.period), consolidation.figures, takeReports.now(consolidation));
  }

  private Consolidation load(UUID id) {
    return Consolidation.requireVisible(id, ConsolidationPolicy.scope(actor.get()));
  }
}
