package vn.dondoc.shared.time;

import io.quarkus.cache.CacheInvalidateAll;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;

/** The working days as the calendar stands, read once a minute: every deadline sentence needs them. */
@ApplicationScoped
public class WorkingCalendar {
  private static final String CACHE = "working-days";

  @CacheResult(cacheName = CACHE)
  public WorkingDays workingDays() {
    return CalendarDay.workingDays();
  }

  @CacheInvalidateAll(cacheName = CACHE)
  public void forget() {
    // the annotation does it
  }
}
