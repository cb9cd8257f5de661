package vn.dondoc.materials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dondoc.materials.catalogue.MaterialTopic;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.units.Unit;

/** Checks what a work points to, then writes it. A verb class because topics, files and other works are looked at. */
@ApplicationScoped
class DescribeMaterial {
  private final MaterialFiles files;
  private final Journal journal;

  DescribeMaterial(MaterialFiles files, Journal journal) {
    this.files = files;
    this.journal = journal;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Material create(MaterialInput input, Actor actor, Instant now) {
    Unit unit = Unit.findById(owner(input, actor));
    Material superseded = other(input.supersededBy(), actor);
    requireDirective(input.directive());
    List<MaterialTopic> topics = topics(input, Set.of());
    Material material = new Material(unit, withFiles(input, Set.of(), actor, now), topics, actor.accountId(), now);
    if (superseded != null) {
      material.describe(input, topics, superseded, actor.accountId(), now);
    }
    material.persistAndFlush();
    journal.record(actor, unit.id, "material.create", material.id, material.version, List.of(), now);
    return material;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void describe(Material material, MaterialInput input, Actor actor, Instant now) {
    if (input.unit() != null && !input.unit().equals(material.unit.id)) {
      throw NewVariantInput.wrong("/unit", "unit-stays");
    }
    Material supersededBy = other(input.supersededBy(), actor);
    if (supersededBy != null && supersededBy.id.equals(material.id)) {
      throw NewVariantInput.wrong("/supersededBy", "unknown-material");
    }
    requireDirective(input.directive());
    material.describe(
        withFiles(input, material.consentFiles(), actor, now), topics(input, material.topics), supersededBy, actor.accountId(), now);
    Material.flush();
    journal.record(actor, material.unit.id, "material.describe", material.id, material.version, List.of(), now);
  }

  private static UUID owner(MaterialInput input, Actor actor) {
    Set<UUID> mine = actor.unitsAs(Role.EDITOR);
    if (input.unit() != null && !mine.contains(input.unit())) {
      throw NewVariantInput.wrong("/unit", "not-your-unit");
    }
    return input.unit() != null ? input.unit() : actor.actsFor(mine);
  }

  /** @param kept what it is filed under already, which may have ended since */
  private static List<MaterialTopic> topics(MaterialInput input, Set<MaterialTopic> kept) {
    List<MaterialTopic> found =
        Stream.concat(MaterialTopic.listOpen(input.topics()).stream(), kept.stream().filter(t -> input.topics().contains(t.code)))
            .distinct()
            .toList();
    if (found.size() != input.topics().size()) {
      throw NewVariantInput.wrong("/topics", "unknown-topic");
    }
    return found;
  }

  private static Material other(UUID id, Actor actor) {
    if (id == null) {
      return null;
    }
    try {
      return Material.requireVisible(id, MaterialScope.of(actor));
    } catch (ProblemException invisible) {
      throw NewVariantInput.wrong("/supersededBy", "unknown-material");
    }
  }

  private static void requireDirective(UUID id) {
    if (id != null && !DirectiveChoice.exists(id)) {
      throw NewVariantInput.wrong("/directive", "unknown-directive");
    }
  }

  /** A signed paper that was just uploaded becomes a kept file. */
  private MaterialInput withFiles(MaterialInput input, Set<UUID> known, Actor actor, Instant now) {
    return input.withConsents(
        input.consents().stream()
            .map(c -> c.file() == null || known.contains(c.file()) ? c : c.withFile(files.take(c.file(), actor, now).id))
            .toList());
  }
}
