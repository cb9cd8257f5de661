package vn.dondoc.materials;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.shared.storage.PlainSql;

/** A directive that a work may belong to. Materials know directives by their id alone; this is what an editor knows them by. */
record DirectiveChoice(UUID id, String number, String subject, LocalDate issuedOn) {
  private static final String THEIRS =
      "select d.id, d.number, d.subject, d.issued_on from directives d where d.status <> 'DRAFT' and (d.drafted_by_id = any(?)"
          + " or exists (select 1 from directive_receivers r where r.directive_id = d.id and r.unit_id = any(?))"
          + " or exists (select 1 from assignments a where a.directive_id = d.id and a.unit_id = any(?)))"
          + " order by d.issued_on desc, d.id desc limit 100";

  static List<DirectiveChoice> listOf(Set<UUID> units) {
    UUID[] ids = units.toArray(UUID[]::new);
    return PlainSql.list(
        THEIRS,
        row -> new DirectiveChoice(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)),
        ids, ids, ids);
  }

  /** Whether it is one that has left its drafter's hands. */
  static boolean exists(UUID id) {
    return PlainSql.one("select exists (select 1 from directives where id = ? and status <> 'DRAFT')", row -> row.getBoolean(1), id);
  }
}
