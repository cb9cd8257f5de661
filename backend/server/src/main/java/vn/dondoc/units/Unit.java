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
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.web.Listing;

/** An organisation that gives or gets directives. */
@Entity
@Table(name = "units")
public class Unit extends PanacheEntityBase {
  @Id public UUID id;
  @Version public long version;

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

  /** Takes another name, code or kind from a day on; the former name stays one by which it is found. */
  UnitPast become(String newCode, String newName, UnitKind newKind, LocalDate from, String legalBasis) {
    UnitPast before = before(from, legalBasis);
    if (!name.equals(newName) && !aliases.contains(name)) {
      aliases = Stream.concat(aliases.stream(), Stream.of(name)).toList();
    }
    code = newCode;
    name = newName;
    kind = newKind;
    return before;
  }

  /** Stands under another unit from a day on. Paths below it are moved by {@link #movePaths}. */
  UnitPast standUnder(Unit newParent, LocalDate from, String legalBasis) {
    UnitPast before = before(from, legalBasis);
    parent = newParent;
    path = (newParent == null ? "" : newParent.path) + id + "/";
    return before;
  }

  private UnitPast before(LocalDate from, String legalBasis) {
    if (!from.isAfter(validFrom)) {
      throw refused("/effectiveOn", "unit-change-too-early");
    }
    return new UnitPast(this, from.minusDays(1), legalBasis);
  }

  /** What has no date: how it is addressed and whether it is ordered or asked. */
  void describe(boolean isHierarchical, List<String> otherNames) {
    hierarchical = isHierarchical;
    aliases = List.copyOf(otherNames);
  }

  /** Ends with a day, or with null stays in force. */
  void end(LocalDate lastDay) {
    validTo = lastDay;
  }

  /** As it was before an act that is undone. */
  void restore(UnitBefore before) {
    code = before.code();
    name = before.name();
    aliases = List.copyOf(before.aliases());
    validTo = before.validTo();
  }

  boolean isInForce(LocalDate on) {
    return !validFrom.isAfter(on) && (validTo == null || !validTo.isBefore(on));
  }

  static ProblemException refused(String pointer, String code, Object... values) {
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem(pointer, code, Messages.text("field." + code, values))));
  }

  static Unit require(UUID id) {
    return Unit.<Unit>find("from Unit u left join fetch u.parent where u.id = ?1", id)
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** Locked in the order of their ids, so that two acts on the same units wait and never block each other. */
  static List<Unit> lockAll(Collection<UUID> ids) {
    return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  static Unit requireLocked(UUID id) {
    Unit unit = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (unit == null) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
    return unit;
  }

  static long countBelow(UUID unit, LocalDate on) {
    return count("parent.id = ?1 and (validTo is null or validTo >= ?2)", unit, on);
  }

  /** The paths of everything below a unit whose own path was another one. */
  static void movePaths(String before, String after) {
    getEntityManager()
        .createNativeQuery("update units set path = :after || substr(path, :length) where path like :before || '_%'")
        .setParameter("after", after)
        .setParameter("before", before)
        .setParameter("length", before.length() + 1)
        .executeUpdate();
  }

  public static Optional<Unit> findByCode(String code) {
    return find("code", code).firstResultOptional();
  }

  public static List<Unit> listByIds(Collection<UUID> ids) {
    return list("any_of(:ids, id)", Parameters.with("ids", ids.toArray(UUID[]::new)));
  }

  /** Units in force on a day, by name; with the parent, which every view shows. */
  public static List<Unit> listInForce(LocalDate on) {
    return list("from Unit u left join fetch u.parent where " + IN_FORCE + " order by u.name, u.id", Parameters.with("on", on));
  }

  static List<Unit> list(UnitQuery query, LocalDate today) {
    Listing<Unit> listing = query.listing();
    return find(
            "from Unit u left join fetch u.parent where " + IN_FORCE + listing.hql(),
            listing.parameters().and("on", query.on() == null ? today : query.on()))
        .page(0, query.rows())
        .list();
  }

  private static final String IN_FORCE = "u.validFrom <= :on and (u.validTo is null or u.validTo >= :on)";
}
