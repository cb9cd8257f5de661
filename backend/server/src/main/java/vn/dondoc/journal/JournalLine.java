package vn.dondoc.journal;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.web.Listing;

/** A sealed entry with the names of its unit and account and the address of its session, as the database answers it. */
public record JournalLine(
    Long sequence,
    UUID entry,
    Instant at,
    String action,
    UUID subject,
    Long version,
    String[] fields,
    UUID unitId,
    String unitCode,
    String unitName,
    UUID accountId,
    String accountName,
    String address,
    byte[] hash) {

  private static final String SELECT =
      "select seal.sequence, entry.id, entry.at, entry.action, entry.subjectId, entry.subjectVersion, entry.fields,"
          + " unit.id, unit.code, unit.name, account.id, account.displayName, session.address, seal.hash"
          + " from JournalSeal seal join JournalEntry entry on entry.id = seal.entryId"
          + " left join Unit unit on unit.id = seal.unitId left join Account account on account.id = entry.accountId"
          + " left join Session session on session.id = entry.sessionId where ";

  static List<JournalLine> list(JournalQuery query, JournalScope scope) {
    Listing<JournalLine> listing = query.listing();
    return run(SELECT + scope.where() + listing.hql(), scope.bind(listing.parameters()), query.rows());
  }

  /** Those of a stretch of the chain that the caller may see, in its order. */
  static List<JournalLine> between(long after, long upTo, JournalScope scope, int most) {
    return run(
        SELECT + "seal.sequence > :after and seal.sequence <= :upTo and " + scope.where() + " order by seal.sequence",
        scope.bind(Parameters.with("after", after).and("upTo", upTo)),
        most);
  }

  /** When the entry of a sequence number was sealed; null for one that is not there. */
  static Instant sealedAt(long sequence) {
    return Panache.getEntityManager()
        .createQuery("select seal.sealedAt from JournalSeal seal where seal.sequence = :sequence", Instant.class)
        .setParameter("sequence", sequence)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private static List<JournalLine> run(String hql, Parameters parameters, int most) {
    TypedQuery<JournalLine> query = Panache.getEntityManager().createQuery(hql, JournalLine.class).setMaxResults(most);
    parameters.map().forEach(query::setParameter);
    return query.getResultList();
  }

  String resource() {
    return action.substring(0, Math.max(0, action.indexOf('.')));
  }

  String verb() {
    return action.substring(action.indexOf('.') + 1);
  }
}
