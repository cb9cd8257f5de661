package vn.dondoc.assignments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A leader's or coordinator's own mark on a duty; nobody else sees it. */
@Entity
@Table(name = "assignment_stars")
class Star extends PanacheEntityBase {
  @EmbeddedId Key key;

  @Embeddable
  record Key(UUID accountId, UUID assignmentId) {}

  protected Star() {}

  Star(UUID account, UUID assignment) {
    this.key = new Key(account, assignment);
  }

  static boolean exists(UUID account, UUID assignment) {
    return findByIdOptional(new Key(account, assignment)).isPresent();
  }

  static void remove(UUID account, UUID assignment) {
    deleteById(new Key(account, assignment));
  }

  static Set<UUID> among(UUID account, Collection<UUID> assignments) {
    return assignments.isEmpty()
        ? Set.of()
        : Set.copyOf(
            getEntityManager()
                .createQuery(
                    "select s.key.assignmentId from Star s where s.key.accountId = :account and any_of(:assignments, s.key.assignmentId)",
                    UUID.class)
                .setParameter("account", account)
                .setParameter("assignments", assignments.toArray(UUID[]::new))
                .getResultList());
  }
}
