package vn.dondoc.submissions;

import java.time.Instant;
import java.time.LocalDate;
import vn.dondoc.shared.time.Clocks;

/** Biên nhận: what the service says it holds since when. */
public record Receipt(String number, String contentHash, Instant receivedAt) {
  static Receipt of(long sequence, String contentHash, Instant now) {
    int year = LocalDate.ofInstant(now, Clocks.VIETNAM).getYear();
    return new Receipt("BN-%d-%06d".formatted(year, sequence), contentHash, now);
  }
}
