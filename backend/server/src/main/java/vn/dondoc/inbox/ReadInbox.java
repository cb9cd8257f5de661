package vn.dondoc.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.storage.NamedSql;
import vn.dondoc.shared.time.Clocks;

/** Reads somebody's inbox in one statement, which looks at a bounded number of rows of each kind. */
@ApplicationScoped
class ReadInbox {
  /** More of one kind nobody looks at one by one. */
  static final int MOST = 50;

  private static final Duration AHEAD = Duration.ofDays(7);
  private static final Duration BACK = Duration.ofDays(14);

  private static final String ITEMS =
      Arrays.stream(InboxKind.values())
          .map(InboxKind::sql)
          .collect(
              Collectors.joining(
                  " union all ",
                  "select i.*, not exists (select 1 from inbox_marks k where k.account_id = :account and k.kind = i.kind"
                      + " and k.subject_id = i.subject and k.read_at >= i.since) from (",
                  ") i (kind, due, since, subject, target, directive, number, unit, title, count)"));

  private final Clock clock;

  ReadInbox(Clock clock) {
    this.clock = clock;
  }

  List<InboxItem> of(Actor actor) {
    Instant now = clock.instant();
    return NamedSql.of(ITEMS, parameters(actor, now)).list(InboxItem::of).stream().sorted(InboxItem.order(now)).toList();
  }

  private Map<String, Object> parameters(Actor actor, Instant now) {
    UUID[] receiving = ids(actor.unitsAs(Role.COORDINATOR));
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("account", actor.accountId());
    parameters.put("own", ids(actor.unitsAs(Role.UNIT_OFFICER, Role.UNIT_HEAD)));
    parameters.put("heading", ids(actor.unitsAs(Role.UNIT_HEAD)));
    parameters.put("receiving", receiving);
    parameters.put("received", received(receiving));
    parameters.put("asking", ids(actor.unitsAs(Role.COORDINATOR, Role.LEADER)));
    parameters.put("leading", ids(actor.unitsAs(Role.LEADER)));
    parameters.put("editing", ids(actor.unitsAs(Role.EDITOR)));
    parameters.put("now", now.atOffset(ZoneOffset.UTC));
    parameters.put("today", LocalDate.ofInstant(now, Clocks.VIETNAM));
    parameters.put("week", now.plus(AHEAD).atOffset(ZoneOffset.UTC));
    parameters.put("lately", now.minus(BACK).atOffset(ZoneOffset.UTC));
    parameters.put("most", MOST);
    return parameters;
  }

  /** Those in force; as ids, so that the planner knows how many. */
  private static UUID[] received(UUID[] receiving) {
    return receiving.length == 0
        ? receiving
        : NamedSql.of(
                "select r.directive_id from directive_receivers r join directives d on d.id = r.directive_id"
                    + " where r.unit_id = any(:receiving) and d.status = 'ACTIVE'",
                Map.of("receiving", receiving))
            .list(row -> row.getObject(1, UUID.class)).stream()
            .distinct()
            .toArray(UUID[]::new);
  }

  private static UUID[] ids(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
