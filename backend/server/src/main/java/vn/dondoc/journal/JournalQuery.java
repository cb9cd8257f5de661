package vn.dondoc.journal;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.web.Filters;
import vn.dondoc.shared.web.Keyset;
import vn.dondoc.shared.web.ListQuery;
import vn.dondoc.shared.web.Listing;

/** Filters of the journal; an action without a point stands for all of its kind. */
record JournalQuery(
    @QueryParam("unit") UUID unit,
    @QueryParam("account") UUID account,
    @QueryParam("subject") UUID subject,
    @QueryParam("action") @Pattern(regexp = "[a-z-]{1,40}(\\.[a-z-]{1,40})?") String action,
    @QueryParam("from") LocalDate from,
    @QueryParam("to") LocalDate to,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor)
    implements ListQuery<JournalLine> {
  private static final Keyset<JournalLine> LAST_SEALED =
      new Keyset<>(
          "seal.sequence desc",
          "seal.sequence < :before",
          JournalLine::sequence,
          JournalLine::entry,
          (parameters, after) -> parameters.and("before", after.longKey()));

  @Override
  public Listing<JournalLine> listing() {
    return Filters.by(LAST_SEALED)
        .given("unit", unit, "seal.unitId = :unit")
        .given("account", account, "entry.accountId = :account")
        .given("subject", subject, "entry.subjectId = :subject")
        .given("action", action == null || action.contains(".") ? action : action + ".%", "entry.action like :action")
        .given("from", begins(from), "entry.at >= :from")
        .given("to", to == null ? null : begins(to.plusDays(1)), "entry.at < :to")
        .from(cursor);
  }

  private static Instant begins(LocalDate day) {
    return day == null ? null : day.atStartOfDay(Clocks.VIETNAM).toInstant();
  }
}
