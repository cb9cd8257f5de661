package vn.dondoc.submissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.problem.ProblemException;

class SubmissionStatusTest {
  private static final Instant NOW = Instant.parse("2023-10-26T09:20:00Z");
  private static final Receipt RECEIPT = Receipt.of(117, "hash", NOW);

  private enum Verb {
    SAVE(SubmissionAction.SAVE, s -> s.save(SubmissionContent.EMPTY, NOW)),
    SUBMIT(SubmissionAction.SUBMIT, s -> s.submit(SubmissionContent.EMPTY, 0, RECEIPT)),
    WITHDRAW(SubmissionAction.WITHDRAW, s -> s.withdraw(NOW)),
    OPEN(SubmissionAction.OPEN, s -> s.open(null, NOW)),
    GIVE_BACK(SubmissionAction.RETURN, s -> s.giveBack("sai", List.of(), null, NOW)),
    ACCEPT(SubmissionAction.ACCEPT, s -> s.accept(NOW)),
    REOPEN(SubmissionAction.REOPEN, s -> s.reopen("đính chính", NOW)),
    WAIVE(SubmissionAction.WAIVE, s -> s.waive("miễn", NOW));

    private final SubmissionAction action;
    private final java.util.function.Consumer<Submission> act;

    Verb(SubmissionAction action, java.util.function.Consumer<Submission> act) {
      this.action = action;
      this.act = act;
    }
  }

  @Property
  void anySequenceOfVerbsStaysInsideTheTable(@ForAll List<Verb> verbs) {
    Submission submission = Fresh.submission();
    for (Verb verb : verbs) {
      SubmissionStatus before = submission.status;
      int revision = submission.revision;
      boolean reopened = verb == Verb.OPEN && submission.openedAt != null;
      try {
        verb.act.accept(submission);
        assertTrue(reopened || verb.action.from(before).orElseThrow() == submission.status);
      } catch (ProblemException refused) {
        assertTrue(verb.action.from(before).isEmpty(), "what the table allows is not refused");
        assertEquals(before, submission.status);
        assertEquals(revision, submission.revision);
      }
      assertTrue(submission.revision > 0 || submission.firstSubmittedAt == null);
    }
  }

  @Test
  void aReturnDoesNotTouchTheFirstSubmission() {
    Submission submission = Fresh.submission();
    submission.submit(SubmissionContent.EMPTY, 0, RECEIPT);
    submission.giveBack("sai số", List.of(new Mark("/values/B02", "gấp mười")), null, NOW.plusSeconds(60));
    submission.submit(SubmissionContent.EMPTY, 0, Receipt.of(118, "hash", NOW.plusSeconds(3600)));
    assertEquals(NOW, submission.firstSubmittedAt);
    assertEquals(2, submission.revision);
  }

  @Test
  void aReportTakenBackCountsAsNotSent() {
    Submission submission = Fresh.submission();
    submission.submit(SubmissionContent.EMPTY, 0, RECEIPT);
    submission.withdraw(NOW.plusSeconds(60));
    assertEquals(null, submission.firstSubmittedAt);
    assertEquals(SubmissionStatus.DRAFT, submission.status);
  }

  @Test
  void aReturnedReportStaysReturnedWhileItIsWritten() {
    Submission submission = Fresh.submission();
    submission.submit(SubmissionContent.EMPTY, 0, RECEIPT);
    submission.giveBack("sai", List.of(), null, NOW);
    submission.save(new SubmissionContent(Map.of("B01", ReportValue.of(1)), Map.of(), Map.of()), NOW);
    assertEquals(SubmissionStatus.RETURNED, submission.status);
  }

  @Test
  void acceptedIsTheEndUntilItIsReopened() {
    Submission submission = Fresh.submission();
    submission.submit(SubmissionContent.EMPTY, 0, RECEIPT);
    submission.accept(NOW);
    assertThrows(ProblemException.class, () -> submission.save(SubmissionContent.EMPTY, NOW));
    submission.reopen("đính chính", NOW);
    assertEquals(SubmissionStatus.RETURNED, submission.status);
  }

  @Test
  void receiptsNameTheVietnameseYear() {
    assertEquals("BN-2024-000117", Receipt.of(117, "h", Instant.parse("2023-12-31T17:00:00Z")).number());
  }

  /** A submission nobody has touched. */
  private static final class Fresh {
    static Submission submission() {
      Submission submission = new Submission();
      submission.status = SubmissionStatus.NOT_STARTED;
      submission.content = SubmissionContent.EMPTY;
      submission.marks = List.of();
      return submission;
    }
  }
}
