package vn.dondoc.portals;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.units.Unit;

/** A site of others that shows our materials. Its key stands in its addresses and never changes. */
@Entity
@Table(name = "portals")
public class Portal extends PanacheEntityBase {
  @Id UUID id;
  String key;
  String name;
  String host;

  @ManyToOne(fetch = FetchType.LAZY)
  Unit unit;

  Instant createdAt;

  protected Portal() {}

  /**
   * @param unit whose editors registered it
   */
  Portal(Unit unit, PortalInput input, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.unit = unit;
    this.key = input.key();
    this.name = input.name();
    this.host = input.host();
    this.createdAt = now;
  }

  static List<Portal> listAllByName() {
    return list("order by name, id");
  }
}
