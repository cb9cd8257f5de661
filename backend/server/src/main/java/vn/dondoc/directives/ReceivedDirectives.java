package vn.dondoc.directives;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Directives by who receives their reports: what makes a coordinator theirs. */
public final class ReceivedDirectives {
  private ReceivedDirectives() {}

  /** Running ones that these units receive reports of. */
  static List<Directive> listReceivedBy(Collection<UUID> units) {
    return Directive.list(
        "from Directive d join fetch d.receiverIds where d.status = vn.dondoc.directives.DirectiveStatus.ACTIVE"
            + " and exists (select 1 from d.receiverIds r where r in ?1) order by d.id",
        units);
  }

  /** One that reports are collected for, received by a coordinator of one of these units; empty for any other. */
  public static Optional<Directive> findRunning(UUID id, Set<UUID> receiving) {
    return receiving.isEmpty()
        ? Optional.empty()
        : Directive.find(
                "from Directive d where d.id = ?1 and d.status = vn.dondoc.directives.DirectiveStatus.ACTIVE"
                    + " and exists (select 1 from d.receiverIds r where any_of(?2, r))",
                id,
                receiving.toArray(UUID[]::new))
            .firstResultOptional();
  }

  /** Which of these directives a coordinator of one of these units receives the reports of. */
  public static Set<UUID> receivedBy(Set<UUID> units, Set<UUID> directives) {
    if (units.isEmpty() || directives.isEmpty()) {
      return Set.of();
    }
    List<UUID> received =
        Directive.getEntityManager()
            .createQuery(
                "select d.id from Directive d join d.receiverIds r where any_of(:directives, d.id) and any_of(:units, r)", UUID.class)
            .setParameter("directives", directives.toArray(UUID[]::new))
            .setParameter("units", units.toArray(UUID[]::new))
            .getResultList();
    return Set.copyOf(received);
  }

  /** Which of these units issue a directive that runs, or receive the reports of one. */
  public static Set<UUID> issuingOrReceiving(Set<UUID> units) {
    if (units.isEmpty()) {
      return Set.of();
    }
    List<UUID> found =
        Directive.getEntityManager()
            .createQuery(
                "select u.id from Unit u where any_of(:units, u.id) and exists (select 1 from Directive d left join d.receiverIds r"
                    + " where d.status <> vn.dondoc.directives.DirectiveStatus.DRAFT and (d.issuer = u or r = u.id))",
                UUID.class)
            .setParameter("units", units.toArray(UUID[]::new))
            .getResultList();
    return Set.copyOf(found);
  }
}
