package vn.dondoc.journal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.shared.time.Clocks;

/**
 * A stretch of the feed.
 *
 * @param next what to ask for {@code after} next time; it moves on also over what the caller may not see
 * @param head the newest sequence number there is
 */
record ChangesView(List<Change> items, long next, long head) {
  private static final Set<String> ENDS = Set.of("discard", "delete", "remove");

  /** @param deleted a tombstone: the resource is gone */
  record Change(
      long sequence, OffsetDateTime at, String resource, UUID id, String verb, long version, List<String> fields, UUID unit, boolean deleted) {
    static Change of(JournalLine line) {
      return new Change(
          line.sequence(),
          Clocks.inVietnam(line.at()),
          line.resource(),
          line.subject(),
          line.verb(),
          line.version(),
          List.of(line.fields()),
          line.unitId(),
          ENDS.contains(line.verb()));
    }
  }

  boolean isWorthAnswering() {
    return !items.isEmpty() || next < head;
  }
}
