package vn.dondoc.submissions;

import java.time.Instant;
import java.time.LocalDate;
import vn.dondoc.shared.time.Clocks;

/** Biên nhận: what the service says it holds since when. */
public record Receipt(String number, String contentHash, Instant receivedAt) {
  /** Hexadecimal digits of the hash that make a number impossible to guess: 64 bits. */
  private static final int CODE_LENGTH = 16;

  /** What the paper bears and anyone may check: the number with a part of the hash, so that numbers cannot be tried out. */
  static String reference(String number, String contentHash) {
    return number + "-" + contentHash.substring(0, CODE_LENGTH);
  }

  static Receipt of(long sequence, String contentHash, Instant now) {
    int year = LocalDate.ofInstant(now, Clocks.VIETNAM).getYear();
    return new Receipt("BN-%d-%06d".formatted(year, sequence), contentHash, now);
  }
}
