package vn.dondoc.journal;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.UnitRef;

/**
 * A sealed entry.
 *
 * @param unit for which it was done; null for the system's own work
 * @param account who did it; null for the system itself
 * @param address from where; personal data: to administrators and of own acts
 * @param hash the chain's hash at this entry, hexadecimal
 */
record JournalEntryView(
    long sequence,
    OffsetDateTime at,
    String action,
    UUID subject,
    long version,
    List<String> fields,
    UnitRef unit,
    Person account,
    String address,
    String hash) {
  record Person(UUID id, String displayName) {}

  static JournalEntryView of(JournalLine line, Actor reader) {
    boolean mayKnowFromWhere = reader.has(Role.ADMIN) || reader.accountId().equals(line.accountId());
    return new JournalEntryView(
        line.sequence(),
        Clocks.inVietnam(line.at()),
        line.action(),
        line.subject(),
        line.version(),
        List.of(line.fields()),
        line.unitId() == null ? null : new UnitRef(line.unitId(), line.unitCode(), line.unitName()),
        line.accountId() == null ? null : new Person(line.accountId(), line.accountName()),
        mayKnowFromWhere ? line.address() : null,
        HexFormat.of().formatHex(line.hash()));
  }
}
