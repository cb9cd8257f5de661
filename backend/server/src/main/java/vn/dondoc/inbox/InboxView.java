package vn.dondoc.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.dondoc.shared.time.Clocks;

/**
 * Somebody's inbox.
 *
 * @param counts how many items stand at each place, before any filter
 * @param cut kinds of which there are more than were read
 */
record InboxView(Map<InboxItem.Place, Count> counts, List<InboxKind> cut, List<Item> items) {

  record Count(int all, int unread) {}

  record DirectiveName(UUID id, String number) {}

  record Item(
      InboxKind kind,
      InboxItem.Place place,
      UUID subject,
      UUID target,
      DirectiveName directive,
      String unit,
      String title,
      int count,
      OffsetDateTime dueAt,
      OffsetDateTime since,
      boolean unread) {

    static Item of(InboxItem item, Instant now) {
      return new Item(
          item.kind(),
          item.place(now),
          item.subject(),
          item.target(),
          item.directive() == null ? null : new DirectiveName(item.directive(), item.number()),
          item.unit(),
          item.title(),
          item.count(),
          Clocks.inVietnam(item.due()),
          Clocks.inVietnam(item.since()),
          item.unread());
    }
  }

  static InboxView of(List<InboxItem> all, InboxQuery query, Instant now) {
    List<InboxKind> cut =
        Arrays.stream(InboxKind.values())
            .filter(kind -> all.stream().filter(item -> item.kind() == kind).count() == ReadInbox.MOST)
            .toList();
    return new InboxView(counts(all, now), cut, all.stream().filter(query::takes).map(item -> Item.of(item, now)).toList());
  }

  static Map<InboxItem.Place, Count> counts(List<InboxItem> all, Instant now) {
    Map<InboxItem.Place, Count> counts = new TreeMap<>();
    for (InboxItem.Place place : InboxItem.Place.values()) {
      List<InboxItem> here = all.stream().filter(item -> item.place(now) == place).toList();
      counts.put(place, new Count(here.size(), (int) here.stream().filter(InboxItem::unread).count()));
    }
    return counts;
  }
}
