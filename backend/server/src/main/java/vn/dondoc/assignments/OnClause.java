package vn.dondoc.assignments;

import io.quarkus.panache.common.Parameters;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.Clause;

/** Assignments by their clause: who carries it out together. */
final class OnClause {
  private OnClause() {}

  /** Everybody on one clause, locked, so that two confirmations at once see each other. */
  static List<Assignment> lock(Clause clause) {
    return Assignment.<Assignment>find("clause = ?1 order by id", clause).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  /** Of those clauses that at most so many units share. */
  static List<Assignment> list(Collection<UUID> clauses, long mostUnits) {
    if (clauses.isEmpty()) {
      return List.of();
    }
    return Assignment.list(
        "from Assignment a join fetch a.unit where a.clause.id in (select b.clause.id from Assignment b"
            + " where any_of(:clauses, b.clause.id) group by b.clause.id having count(*) <= :most) order by a.part, a.unit.code",
        Parameters.with("clauses", clauses.toArray(UUID[]::new)).and("most", mostUnits));
  }
}
