package vn.dondoc.accounts;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import vn.dondoc.shared.web.Cursor;
import vn.dondoc.shared.web.Filters;
import vn.dondoc.shared.web.Keyset;
import vn.dondoc.shared.web.ListQuery;
import vn.dondoc.shared.web.Listing;

/** Filters of the accounts; {@code unit} is one that the account works in today. */
record AccountQuery(
    @QueryParam("q") String q,
    @QueryParam("unit") UUID unit,
    @QueryParam("active") Boolean active,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor)
    implements ListQuery<Account> {
  private static final Keyset<Account> BY_NAME =
      Keyset.ascending("a.displayName", "a.id", Cursor::key, a -> a.displayName, a -> a.id);

  @Override
  public Listing<Account> listing() {
    return Filters.by(BY_NAME)
        .words(q, "a.search")
        .given("active", active, "a.active = :active")
        .given(
            "unit",
            unit,
            "exists (select 1 from Membership m where m.accountId = a.id and m.unit.id = :unit"
                + " and m.validFrom <= :on and (m.validTo is null or m.validTo >= :on))")
        .from(cursor);
  }
}
