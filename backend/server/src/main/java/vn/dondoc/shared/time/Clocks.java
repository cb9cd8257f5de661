package vn.dondoc.shared.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The only place that reads the machine's clock. */
public class Clocks {
  /** Where every deadline of the product is counted. */
  public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  @Produces
  @Singleton
  Clock clock() {
    return Clock.system(VIETNAM);
  }
}
