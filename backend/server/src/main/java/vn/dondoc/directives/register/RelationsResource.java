package vn.dondoc.directives.register;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;

/** What directives have to do with each other. */
@Path("/directives/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class RelationsResource {
  private final CurrentActor actor;

  RelationsResource(CurrentActor actor) {
    this.actor = actor;
  }

  record Similar(List<SimilarView> items) {}

  record SimilarView(UUID id, String number, String subject, java.time.LocalDate issuedOn, vn.dondoc.directives.DirectiveStatus status, int likeness) {
    static SimilarView of(Directive d, int likeness) {
      return new SimilarView(d.id, d.number, d.subject, d.issuedOn, d.status, likeness);
    }
  }

  @GET
  @Path("/relations")
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
  @Transactional
  public RelationsView relations(@PathParam("id") UUID id) {
    Scope scope = Scope.of(actor.get());
    Directive directive = Directive.requireVisible(id, scope);
    List<DirectiveCitation> named = DirectiveCitation.listOf(directive.id);
    List<DirectiveCitation> citing = DirectiveCitation.listCiting(directive.id);
    List<UUID> family = DirectiveCitation.family(directive.id);
    Set<UUID> others = new HashSet<>(family);
    named.stream().map(c -> c.citedId).filter(Objects::nonNull).forEach(others::add);
    citing.forEach(c -> others.add(c.directive.id));
    DirectiveChange change = DirectiveChange.find(directive.id).filter(c -> c.doneAt != null).orElse(null);
    List<DirectiveChange> changedBy = DirectiveChange.listDoneTo(directive.id);
    Map<UUID, Directive> later = Directive.listByIds(changedBy.stream().map(c -> c.directiveId).toList());
    others.addAll(later.keySet());
    if (change != null) {
      others.add(change.target.id);
    }
    Map<UUID, Directive> seen = Directive.listVisible(others, scope).stream().collect(Collectors.toMap(d -> d.id, Function.identity()));
    return new RelationsView(
        named.stream().map(c -> RelationsView.CitationView.of(c, c.citedId == null ? null : seen.get(c.citedId))).toList(),
        citing.stream().filter(c -> !c.carriedOut).map(c -> seen.get(c.directive.id)).filter(Objects::nonNull).map(DirectiveRef::of).toList(),
        tree(family, seen),
        change == null ? null : RelationsView.ChangedView.of(change.kind, change.target, seen.containsKey(change.target.id)),
        changedBy.stream()
            .map(c -> RelationsView.ChangedView.of(c.kind, later.get(c.directiveId), seen.containsKey(c.directiveId)))
            .toList());
  }

  private static List<RelationsView.Node> tree(List<UUID> family, Map<UUID, Directive> seen) {
    Map<UUID, UUID> above =
        DirectiveCitation.listBetween(family).stream()
            .collect(Collectors.toMap(c -> c.directive.id, c -> c.citedId, (first, _) -> first));
    return family.stream()
        .filter(seen::containsKey)
        .map(one -> RelationsView.Node.of(seen.get(one), seen.containsKey(above.get(one)) ? above.get(one) : null))
        .toList();
  }

  /** Letters with nearly the same words, the likest first; only those that the coordinator may open. */
  @GET
  @Path("/similar")
  @RolesAllowed(COORDINATOR)
  @Transactional
  public Similar similar(@PathParam("id") UUID id) {
    Scope scope = Scope.of(actor.get());
    Directive directive = Directive.requireVisible(id, scope);
    Map<UUID, Integer> likeness = SketchedLetter.like(directive.id);
    return new Similar(
        Directive.listVisible(likeness.keySet(), scope).stream()
            .map(d -> SimilarView.of(d, likeness.get(d.id)))
            .sorted(java.util.Comparator.comparingInt(SimilarView::likeness).reversed().thenComparing(SimilarView::id))
            .limit(10)
            .toList());
  }
}
