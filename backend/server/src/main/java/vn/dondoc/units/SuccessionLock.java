package vn.dondoc.units;

import vn.dondoc.shared.storage.PlainSql;

/**
 * Acts on units go one after the other, and none goes on while somebody reads who is to report: what an act hands over
 * is then all there is. Held until the transaction ends.
 */
public final class SuccessionLock {
  private static final long KEY = 0x756E697473L;

  private SuccessionLock() {}

  static void exclusive() {
    PlainSql.one("select 1 from pg_advisory_xact_lock(?)", row -> row.getInt(1), KEY);
  }

  /** For who makes duties out of the units of today. */
  public static void shared() {
    PlainSql.one("select 1 from pg_advisory_xact_lock_shared(?)", row -> row.getInt(1), KEY);
  }
}
