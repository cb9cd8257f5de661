package vn.dondoc.reportperiods;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.shared.security.Scope;

/**
 * How many units stand where, for periods that are shown. The submissions, which this feature must not know, answer
 * it.
 */
public interface PeriodCounts {
  /** Only units that the scope shows are counted. A period without any has no entry. */
  Map<UUID, Counts> of(Collection<UUID> periods, Scope scope, Instant now);
}
