package vn.dondoc.publicsite;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who asks for many addresses that lead nowhere is answered without a look at the database for a while. It hides
 * nothing, since unknown and unpublished get the same answer; it keeps guessing cheap for us.
 */
final class MissLimit {
  static final int MOST_A_MINUTE = 120;

  private final Cache<String, AtomicInteger> misses =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  boolean isReached(String address) {
    AtomicInteger count = misses.getIfPresent(address);
    return count != null && count.get() >= MOST_A_MINUTE;
  }

  void count(String address) {
    misses.get(address, first -> new AtomicInteger()).incrementAndGet();
  }
}
