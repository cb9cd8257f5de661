package vn.dondoc.shared.journal;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Seals what has been written: every second, and whenever somebody asks. On n replicas one at a time does it. */
@ApplicationScoped
public class SealJournal {
  private static final Logger LOG = Logger.getLogger(SealJournal.class);
  private static final int BATCH = 1000;
  /** Bounds one run, so that a backlog does not hold the scheduler. */
  private static final int MOST_BATCHES = 50;

  private final Clock clock;

  SealJournal(Clock clock) {
    this.clock = clock;
  }

  @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void everySecond() {
    seal();
  }

  /** Every batch is a transaction of its own. */
  public long seal() {
    long sealed = 0;
    int last = BATCH;
    for (int batches = 0; last == BATCH && batches < MOST_BATCHES; batches++) {
      last = QuarkusTransaction.requiringNew().call(this::batch);
      sealed += last;
    }
    return sealed;
  }

  private int batch() {
    return Panache.getEntityManager()
        .unwrap(Session.class)
        .doReturningWork(connection -> new SealBatch(connection, clock.instant()).seal(BATCH));
  }

  public static JournalHead head() {
    return Panache.getEntityManager().unwrap(Session.class).doReturningWork(JournalHead::read);
  }

  /** The head in the log, which is kept outside the database: who rewrites the journal must rewrite that too. */
  @Scheduled(every = "24h", delayed = "1m")
  void tellHead() {
    JournalHead head = QuarkusTransaction.requiringNew().call(SealJournal::head);
    LOG.infof("Journal head: %d %s", head.sequence(), head.hash());
  }
}
