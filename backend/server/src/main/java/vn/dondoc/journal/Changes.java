package vn.dondoc.journal;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.dondoc.shared.journal.SealJournal;
import vn.dondoc.shared.journal.SubjectVisibility;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;

/** Reads the feed: a bounded stretch of the chain, of it what the caller may see. */
@ApplicationScoped
class Changes {
  static final Duration KEPT = Duration.ofDays(90);
  /** A caller who sees little must not make one request read the whole chain. */
  private static final int STRETCH = 5_000;

  private final List<SubjectVisibility> subjects;
  private final Clock clock;

  Changes(@All List<SubjectVisibility> subjects, Clock clock) {
    this.subjects = subjects;
    this.clock = clock;
  }

  ChangesView read(Actor actor, long after, int limit) {
    return QuarkusTransaction.requiringNew().call(() -> stretch(actor, after, limit));
  }

  long head() {
    return QuarkusTransaction.requiringNew().call(() -> SealJournal.head().sequence());
  }

  private ChangesView stretch(Actor actor, long after, int limit) {
    long head = SealJournal.head().sequence();
    requireKept(after, head);
    long upTo = Math.min(head, after + STRETCH);
    List<JournalLine> lines = JournalLine.between(after, upTo, new JournalScope(actor, subjects), limit);
    long next = lines.size() == limit ? lines.getLast().sequence() : upTo;
    return new ChangesView(lines.stream().map(ChangesView.Change::of).toList(), next, head);
  }

  /** A cursor from before what is kept, or from a future that a restored backup does not know. */
  private void requireKept(long after, long head) {
    Instant next = after < head ? JournalLine.sealedAt(after + 1) : null;
    if (after > head || (next != null && next.isBefore(clock.instant().minus(KEPT)))) {
      throw ProblemException.of(ProblemType.CURSOR_EXPIRED, ProblemType.CURSOR_EXPIRED.slug(), String.valueOf(head));
    }
  }
}
