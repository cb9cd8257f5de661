package vn.dondoc.journal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import vn.dondoc.shared.journal.JournalHead;

/**
 * Where to begin, and a head that was kept elsewhere.
 *
 * @param after a sequence number known to be right; 0 begins at the beginning
 */
record VerifyInput(@Min(0) long after, @Valid Known known) {
  record Known(@Min(1) long sequence, @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash) {}

  JournalHead head() {
    return known == null ? null : new JournalHead(known.sequence(), known.hash());
  }
}
