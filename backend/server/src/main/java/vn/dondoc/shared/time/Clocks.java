package vn.dondoc.shared.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The only place that reads the machine's clock. */
public class Clocks {
  /** Where every deadline of the product is counted. */
  public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** As answers say it: with the offset of the place whose deadlines these are; null for never. */
  public static OffsetDateTime inVietnam(Instant instant) {
    return instant == null ? null : instant.atZone(VIETNAM).toOffsetDateTime();
  }

  @Produces
  @Singleton
  Clock clock() {
    // PostgreSQL keeps microseconds: what is written must equal what is read back
    return Clock.tick(Clock.system(VIETNAM), Duration.ofNanos(1_000));
  }
}
