package vn.dondoc.units;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a unit was until a day: its code, name, kind and parent before a change. */
@Entity
@Table(name = "unit_pasts")
@IdClass(UnitPast.Key.class)
class UnitPast extends PanacheEntityBase {
  record Key(UUID unitId, LocalDate until) {}

  @Id UUID unitId;

  /** The last day. */
  @Id LocalDate until;

  String code;
  String name;

  @Enumerated(EnumType.STRING)
  UnitKind kind;

  UUID parentId;
  String legalBasis;

  protected UnitPast() {}

  UnitPast(Unit unit, LocalDate until, String legalBasis) {
    this.unitId = unit.id;
    this.until = until;
    this.code = unit.code;
    this.name = unit.name;
    this.kind = unit.kind;
    this.parentId = unit.parent == null ? null : unit.parent.id;
    this.legalBasis = legalBasis;
  }

  static List<UnitPast> listOf(UUID unit) {
    return list("unitId = ?1 order by until desc", unit);
  }

  static Optional<UnitPast> lastOf(UUID unit) {
    return find("unitId = ?1 order by until desc", unit).firstResultOptional();
  }

  /** As the units were called on a day; those that are still called so are left out. */
  static Map<UUID, UnitRef> namesOn(LocalDate day, Collection<UUID> units) {
    if (units.isEmpty()) {
      return Map.of();
    }
    List<UnitPast> pasts = list("unitId in ?1 and until >= ?2 order by until", units, day);
    return pasts.stream().collect(Collectors.toMap(p -> p.unitId, p -> new UnitRef(p.unitId, p.code, p.name), (first, _) -> first));
  }
}
