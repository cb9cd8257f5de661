package vn.dondoc.journal;

import io.quarkus.panache.common.Parameters;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.web.Cursor;

/** Filters of the journal. */
record JournalQuery(
    @QueryParam("unit") UUID unit,
    @QueryParam("account") UUID account,
    @QueryParam("subject") UUID subject,
    @QueryParam("action") @Pattern(regexp = "[a-z-]{1,40}(\\.[a-z-]{1,40})?") String action,
    @QueryParam("from") LocalDate from,
    @QueryParam("to") LocalDate to,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor) {

  int pageSize() {
    return vn.dondoc.shared.web.Parameters.limit(limit);
  }

  String conditions() {
    return (unit == null ? "" : " and seal.unitId = :unit")
        + (account == null ? "" : " and entry.accountId = :account")
        + (subject == null ? "" : " and entry.subjectId = :subject")
        + (action == null ? "" : " and entry.action like :action")
        + (from == null ? "" : " and entry.at >= :from")
        + (to == null ? "" : " and entry.at < :to")
        + (cursor == null ? "" : " and seal.sequence < :before");
  }

  Parameters parameters() {
    Parameters parameters = new Parameters();
    if (unit != null) {
      parameters.and("unit", unit);
    }
    if (account != null) {
      parameters.and("account", account);
    }
    if (subject != null) {
      parameters.and("subject", subject);
    }
    if (action != null) {
      parameters.and("action", action.contains(".") ? action : action + ".%");
    }
    if (from != null) {
      parameters.and("from", from.atStartOfDay(Clocks.VIETNAM).toInstant());
    }
    if (to != null) {
      parameters.and("to", to.plusDays(1).atStartOfDay(Clocks.VIETNAM).toInstant());
    }
    Cursor after = Cursor.decode(cursor, filters());
    return after == null ? parameters : parameters.and("before", sequence(after));
  }

  private static long sequence(Cursor cursor) {
    try {
      return Long.parseLong(cursor.key());
    } catch (NumberFormatException forged) {
      throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-cursor");
    }
  }

  Cursor cursorAfter(JournalLine last) {
    return Cursor.after(filters(), last.sequence(), last.entry());
  }

  private List<Object> filters() {
    return List.of(
        String.valueOf(unit), String.valueOf(account), String.valueOf(subject), String.valueOf(action),
        String.valueOf(from), String.valueOf(to));
  }
}
