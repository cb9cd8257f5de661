package vn.dondoc.units;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A feature that has something of units which goes over to a successor: open assignments, reports, memberships. The
 * feature moves its own rows and can take them back.
 */
public interface HandsOver {
  /** One word, as the receipt names it. */
  String kind();

  /** What is open with these units and would move. */
  List<Duty> open(Collection<UUID> units, LocalDate on);

  /** How much of these units is closed and stays with them. */
  long staying(Collection<UUID> units);

  /** Moves rows that {@link #open} named; their versions go up. */
  List<Moved> move(List<Move> moves, LocalDate effectiveOn, Instant now);

  /** Those that somebody has worked on since they were moved. */
  List<UUID> changedSince(List<Moved> moved);

  /** Puts them back as they were; answers the versions they have then, where rows have one. */
  Map<UUID, Long> takeBack(List<Moved> moved, Instant now);

  /** @param label what a person knows it by */
  record Duty(UUID id, UUID unit, String label) {}

  record Move(UUID id, UUID from, UUID to) {}

  /** @param state what taking back needs beside from and to; null where that is all */
  record Moved(UUID id, UUID from, UUID to, long version, String state) {}
}
