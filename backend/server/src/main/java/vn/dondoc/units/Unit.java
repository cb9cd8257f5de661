package vn.dondoc.units;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** An organisation that gives or gets directives. */
@Entity
@Table(name = "units")
public class Unit extends PanacheEntityBase {
  @Id public UUID id;

  public String code;
  public String name;

  @Enumerated(EnumType.STRING)
  public UnitKind kind;

  /** False for bodies outside the People's Committee's hierarchy: they are asked, not ordered. */
  public boolean hierarchical;

  @ManyToOne(fetch = FetchType.LAZY)
  public Unit parent;

  /** Ids from the root down to this unit, each followed by '/'. */
  public String path;

  /** Replaced as a whole, never added to. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public List<String> aliases;

  public LocalDate validFrom;
  public LocalDate validTo;

  @Column(insertable = false, updatable = false)
  String search;

  protected Unit() {}

  public Unit(
      String code,
      String name,
      UnitKind kind,
      boolean hierarchical,
      Unit parent,
      List<String> aliases,
      LocalDate validFrom,
      LocalDate validTo) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.code = code;
    this.name = name;
    this.kind = kind;
    this.hierarchical = hierarchical;
    this.parent = parent;
    this.path = (parent == null ? "" : parent.path) + id + "/";
    this.aliases = List.copyOf(aliases);
    this.validFrom = validFrom;
    this.validTo = validTo;
  }

  public static Optional<Unit> findByCode(String code) {
    return find("code", code).firstResultOptional();
  }

  public static List<Unit> listByIds(Collection<UUID> ids) {
    return list("id in ?1", ids);
  }

  /** Units in force on a day, by name; with the parent, which every view shows. */
  public static List<Unit> listInForce(LocalDate on) {
    return list("from Unit u left join fetch u.parent where " + IN_FORCE + " order by u.name, u.id", Parameters.with("on", on));
  }

  static List<Unit> list(UnitQuery query, LocalDate today) {
    return find(
            "from Unit u left join fetch u.parent where " + IN_FORCE + query.conditions() + " order by u.name, u.id",
            query.parameters(today))
        .page(0, query.pageSize() + 1)
        .list();
  }

  private static final String IN_FORCE = "u.validFrom <= :on and (u.validTo is null or u.validTo >= :on)";
}
