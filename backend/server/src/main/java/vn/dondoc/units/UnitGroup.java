package vn.dondoc.units;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** Units that letters address together, such as "UBND các xã, phường". What a letter has expanded once stays as it was. */
@Entity
@Table(name = "unit_groups")
public class UnitGroup extends PanacheEntityBase {
  @Id public UUID id;
  @Version long version;

  public String code;
  public String name;

  /** Replaced as a whole, never added to. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  public List<String> aliases;

  @ElementCollection
  @CollectionTable(name = "unit_group_members", joinColumns = @JoinColumn(name = "group_id"))
  List<Member> members = new ArrayList<>();

  /** A unit's time in the group; null {@code validTo} is open. */
  @Embeddable
  public record Member(UUID unitId, LocalDate validFrom, LocalDate validTo) {
    boolean isInForce(LocalDate on) {
      return !validFrom.isAfter(on) && (validTo == null || !validTo.isBefore(on));
    }

    private boolean reaches(LocalDate day) {
      return validTo == null || !validTo.isBefore(day);
    }
  }

  protected UnitGroup() {}

  public UnitGroup(String code, String name, List<String> aliases, List<Member> members) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.code = code;
    this.name = name;
    this.aliases = List.copyOf(aliases);
    this.members.addAll(members);
  }

  void describe(String newName, List<String> otherNames) {
    name = newName;
    aliases = List.copyOf(otherNames);
  }

  /** A member from a day on, unless it is one then or later: two times of one unit never overlap. */
  void join(UUID unit, LocalDate from) {
    if (isMemberFrom(unit, from)) {
      throw Unit.refused("/units", "group-member-already");
    }
    members.add(new Member(unit, from, null));
  }

  boolean isMemberFrom(UUID unit, LocalDate day) {
    return members.stream().anyMatch(m -> m.unitId.equals(unit) && m.reaches(day));
  }

  /** The unit's last time in the group ends with a day; one that would end before it began was a mistake and goes. */
  void end(UUID unit, LocalDate lastDay) {
    Member last =
        members.stream()
            .filter(m -> m.unitId.equals(unit) && m.reaches(lastDay))
            .max(Comparator.comparing(Member::validFrom))
            .orElseThrow(() -> Unit.refused("/units", "group-no-member"));
    members.remove(last);
    if (!lastDay.isBefore(last.validFrom)) {
      members.add(new Member(unit, last.validFrom, lastDay));
    }
  }

  /** The times of some units, as they were before an act that is undone. */
  void restore(Collection<UUID> units, List<Member> before) {
    members.removeIf(m -> units.contains(m.unitId));
    members.addAll(before);
  }

  List<Member> timesOf(Collection<UUID> units) {
    return members.stream()
        .filter(m -> units.contains(m.unitId))
        .sorted(Comparator.comparing(Member::unitId).thenComparing(Member::validFrom))
        .toList();
  }

  /** The members as of a day: who a letter of that day speaks to. */
  public List<UUID> membersOn(LocalDate day) {
    return members.stream().filter(m -> m.isInForce(day)).map(Member::unitId).toList();
  }

  List<Member> members() {
    return List.copyOf(members);
  }

  public static List<UnitGroup> listWithMembers() {
    return list("select distinct g from UnitGroup g left join fetch g.members order by g.code");
  }

  static UnitGroup require(UUID id) {
    return UnitGroup.<UnitGroup>findByIdOptional(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  static UnitGroup requireLocked(UUID id) {
    UnitGroup group = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (group == null) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
    return group;
  }

  static boolean isCodeTaken(String code) {
    return count("code = ?1", code) > 0;
  }

  /** Groups in which one of these units is a member on a day or later, locked in the order of their ids. */
  static List<UnitGroup> lockThoseOf(Collection<UUID> units, LocalDate day) {
    return find(
            "from UnitGroup g where exists (select 1 from g.members m where m.unitId in ?1"
                + " and (m.validTo is null or m.validTo >= ?2)) order by g.id",
            units,
            day)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  static long countTimesOf(Collection<UUID> units, LocalDate day) {
    return count(
        "from UnitGroup g join g.members m where m.unitId in ?1 and (m.validTo is null or m.validTo >= ?2)", units, day);
  }

  static List<UnitGroup> lockAll(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }
}
