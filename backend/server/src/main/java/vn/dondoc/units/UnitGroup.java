package vn.dondoc.units;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Units that letters address together, such as "UBND các xã, phường". */
@Entity
@Table(name = "unit_groups")
public class UnitGroup extends PanacheEntityBase {
  @Id public UUID id;

  public String code;
  public String name;

  @JdbcTypeCode(SqlTypes.JSON)
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
  }

  protected UnitGroup() {}

  public UnitGroup(String code, String name, List<String> aliases, List<Member> members) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.code = code;
    this.name = name;
    this.aliases = List.copyOf(aliases);
    this.members.addAll(members);
  }

  /** The members as of a day: who a letter of that day speaks to. */
  public List<UUID> membersOn(LocalDate day) {
    return members.stream().filter(m -> m.isInForce(day)).map(Member::unitId).toList();
  }

  public static List<UnitGroup> listWithMembers() {
    return list("select distinct g from UnitGroup g left join fetch g.members order by g.code");
  }
}
