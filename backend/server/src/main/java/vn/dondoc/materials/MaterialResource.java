package vn.dondoc.materials;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.EDITOR;

import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.shared.web.Page;

/** The library: what is published is open to anybody, without signing in; editors make and describe works. */
@Path("/propaganda-materials")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class MaterialResource {
  private final CurrentActor actor;
  private final DescribeMaterial describing;
  private final Journal journal;
  private final Clock clock;

  MaterialResource(CurrentActor actor, DescribeMaterial describing, Journal journal, Clock clock) {
    this.actor = actor;
    this.describing = describing;
    this.journal = journal;
    this.clock = clock;
  }

  @GET
  public Page<MaterialView> list(@BeanParam MaterialQuery query, @Context HttpHeaders headers) {
    List<Material> materials = Material.list(query, scope());
    MaterialScope scope = scope();
    return Page.of(
        materials, query.pageSize(), m -> view(m, query.inside() || scope.isInside(m), headers), query::cursorAfter);
  }

  @GET
  @Path("/{id}")
  public RestResponse<MaterialView> get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Material material = Material.requireVisible(id, scope());
    MaterialScope scope = scope();
    boolean inside = scope.isInside(material) || MaterialReview.asks(material, scope.asked());
    return ETags.ok(view(material, inside, headers), material.version);
  }

  @POST
  @RolesAllowed(EDITOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<MaterialView> create(@Valid @NotNull MaterialInput input, @Context HttpHeaders headers) {
    Material material = describing.create(input, actor.get(), clock.instant());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view(material, true, headers))
        .header(HttpHeaders.LOCATION, "/api/v1/propaganda-materials/" + material.id)
        .header(HttpHeaders.ETAG, ETags.of(material.version))
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(EDITOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<MaterialView> describe(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull MaterialInput input,
      @Context HttpHeaders headers) {
    Material material = Material.requireInside(id, scope());
    MaterialPolicy.decide(MaterialPolicy.Action.DESCRIBE, material, actor.get()).require();
    ETags.requireMatch(ifMatch, material.version);
    describing.describe(material, input, actor.get(), clock.instant());
    return ETags.ok(view(material, true, headers), material.version);
  }

  @GET
  @Path("/{id}/variants")
  @RolesAllowed({EDITOR, COORDINATOR})
  public VariantList variants(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Material material = Material.requireInside(id, scope());
    Language language = Language.of(headers);
    return new VariantList(
        material.variants.stream().map(v -> VariantView.of(v, actor.get(), language, clock.instant())).toList());
  }

  record VariantList(List<VariantView> items) {}

  @POST
  @Path("/{id}/variants")
  @RolesAllowed(EDITOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<VariantView> addVariant(
      @PathParam("id") UUID id, @Valid @NotNull NewVariantInput input, @Context HttpHeaders headers) {
    Material material = Material.requireInside(id, scope());
    Actor who = actor.get();
    Instant now = clock.instant();
    MaterialPolicy.decide(MaterialPolicy.Action.ADD_VARIANT, material, who).require();
    MaterialVariant variant = material.add(input.form(), MaterialContent.of(null, null), null, who.accountId(), now);
    variant.persistAndFlush();
    journal.record(who, material.unit.id, "material.add-variant", variant.id, variant.version, List.of(), now);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, VariantView.of(variant, who, Language.of(headers), now))
        .header(HttpHeaders.LOCATION, "/api/v1/material-variants/" + variant.id)
        .header(HttpHeaders.ETAG, ETags.of(variant.version))
        .build();
  }

  private MaterialView view(Material material, boolean inside, HttpHeaders headers) {
    if (!inside) {
      return MaterialView.of(material, null);
    }
    var actions =
        ActionView.of(MaterialPolicy.Action.values(), a -> MaterialPolicy.decide(a, material, actor.get()), Language.of(headers));
    return MaterialView.of(material, MaterialView.editing(material, actions));
  }

  private MaterialScope scope() {
    return actor.find().map(MaterialScope::of).orElse(MaterialScope.PUBLIC);
  }
}
