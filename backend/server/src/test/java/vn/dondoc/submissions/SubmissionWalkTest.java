package vn.dondoc.submissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.Modality;
import vn.dondoc.reportperiods.PeriodStatus;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.Boundary;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.ShiftPolicy;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.shared.time.WorkingDays;
import vn.dondoc.units.Unit;

/** Anybody may try anything at any moment: the policy and the entity together never leave the table of states. */
class SubmissionWalkTest {
  private static final UUID DIRECTIVE = UUID.randomUUID();
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
  private static final Deadline DUE =
      Deadline.of("chậm nhất", Boundary.BY, LAST_DAY, ShiftPolicy.NONE, new WorkingDays(Set.of(), Set.of()));
  private static final Instant START = DUE.at().minusSeconds(86_400 * 20);

  private enum Who {
    OFFICER(Role.UNIT_OFFICER, true),
    HEAD(Role.UNIT_HEAD, true),
    RECEIVER(Role.COORDINATOR, false),
    OTHER_OFFICER(Role.UNIT_OFFICER, false),
    LEADER(Role.LEADER, false);

    private final Role role;
    private final boolean ofTheUnit;

    Who(Role role, boolean ofTheUnit) {
      this.role = role;
      this.ofTheUnit = ofTheUnit;
    }

    SubmissionPolicy policy(Submission submission, boolean twoStep, Instant now) {
      UUID unit = ofTheUnit ? submission.unit.id : UUID.randomUUID();
      Actor actor =
          new Actor(UUID.randomUUID(), name(), name(), UUID.randomUUID(), List.of(new Actor.Membership(unit, name(), name(), unit + "/", role)));
      UnitSending sending = new UnitSending(submission.unit.id);
      sending.settle(true, null, null, now);
      return new SubmissionPolicy(
          actor, this == RECEIVER ? Set.of(DIRECTIVE) : Set.of(), twoStep ? Map.of(submission.unit.id, sending) : Map.of(), now);
    }
  }

  @Property(tries = 2000)
  void noSequenceOfActorsAndVerbsLeavesTheTable(
      @ForAll @Size(max = 40) List<Who> who,
      @ForAll @Size(max = 40) List<SubmissionAction> what,
      @ForAll @Size(max = 40) List<@LongRange(min = 0, max = 400_000) Long> when,
      @ForAll boolean closes,
      @ForAll boolean twoStep) {
    Submission submission = fresh();
    Instant now = START;
    for (int i = 0; i < Math.min(who.size(), Math.min(what.size(), when.size())); i++) {
      now = now.plusSeconds(when.get(i));
      submission.period.status = closes && i > 20 ? PeriodStatus.CLOSED : PeriodStatus.OPEN;
      SubmissionStatus before = submission.status;
      boolean opened = submission.openedAt != null;
      Instant due = submission.dueAt;
      Instant first = submission.firstSubmittedAt;
      Timeliness was = submission.timelinessAt(now);
      Decision decision = who.get(i).policy(submission, twoStep, now).decide(what.get(i), submission);
      if (!decision.isAllowed()) {
        continue;
      }
      boolean file = what.get(i) == SubmissionAction.ADD_FILE;
      assertTrue(file || submission.period.status == PeriodStatus.OPEN, "nothing moves in a closed period");
      boolean waited = submission.waitsForApproval();
      act(submission, what.get(i), now);
      boolean sent = submission.status == SubmissionStatus.SUBMITTED && before != SubmissionStatus.SUBMITTED;
      assertTrue(!sent || !twoStep || who.get(i) == Who.HEAD, "where the head approves nobody else sends");
      assertTrue(!waited || what.get(i) != SubmissionAction.SAVE, "nobody writes in what waits for the head");
      assertTrue(submission.approval == null || submission.status.isWithUnit() && submission.status != SubmissionStatus.NOT_STARTED);
      if (file || what.get(i).name().endsWith("EXTENSION")) {
        assertEquals(before, submission.status);
      } else {
        assertEquals(what.get(i).from(before).orElseThrow(), submission.status, before + " by " + what.get(i));
      }
      assertTrue(what.get(i) != SubmissionAction.WITHDRAW || !opened, "what was opened is not taken back");
      assertTrue(!submission.dueAt.isBefore(due), "no deadline moves back");
      reviewerTakesNoTime(submission, what.get(i), who.get(i), was, first, now);
    }
  }

  /** Whatever the receiving side does, and whenever, the unit is as punctual after it as before. */
  private static void reviewerTakesNoTime(
      Submission submission, SubmissionAction action, Who who, Timeliness was, Instant first, Instant now) {
    if (who == Who.RECEIVER && action != SubmissionAction.WAIVE && action != SubmissionAction.GRANT_EXTENSION) {
      assertEquals(was, submission.timelinessAt(now));
      assertEquals(first, submission.firstSubmittedAt);
      Timeliness muchLater = submission.timelinessAt(now.plusSeconds(86_400L * 365));
      assertTrue(first == null || muchLater == was, "time with the reviewer makes nobody late");
    }
  }

  private static void act(Submission s, SubmissionAction action, Instant now) {
    switch (action) {
      case SAVE -> s.save(SubmissionContent.EMPTY, now);
      case ADD_FILE -> {} // changes the report in nothing
      case SUBMIT -> s.submit(SubmissionContent.EMPTY, 0, Receipt.of(1, "hash", now));
      case APPROVE -> s.submit(SubmissionContent.EMPTY, 0, Receipt.of(1, "hash", now));
      case REQUEST_APPROVAL -> s.askApproval(SubmissionContent.EMPTY, UUID.randomUUID(), now);
      case RECALL_APPROVAL -> s.recallApproval(now);
      case DECLINE_APPROVAL -> s.declineApproval("chưa được", now);
      case WITHDRAW -> s.withdraw(now);
      case OPEN -> s.open(null, now);
      case RETURN -> s.giveBack("sai", List.of(), null, now);
      case ACCEPT -> s.accept(now);
      case REOPEN -> s.reopen("đính chính", now);
      case WAIVE -> s.waive("miễn", now);
      case REQUEST_EXTENSION -> s.askExtension(LAST_DAY.plusDays(5), "mưa lũ", now);
      case GRANT_EXTENSION -> s.grantExtension(LAST_DAY.plusDays(3), null, now);
      case REFUSE_EXTENSION -> s.refuseExtension("không", now);
    }
  }

  @Test
  void theInstantOfTheDeadlineIsLate() {
    Submission late = fresh();
    late.submit(SubmissionContent.EMPTY, 0, Receipt.of(1, "hash", DUE.at()));
    assertEquals(Timeliness.LATE, late.timelinessAt(DUE.at().plusSeconds(1)));
    Submission inTime = fresh();
    inTime.submit(SubmissionContent.EMPTY, 0, Receipt.of(2, "hash", DUE.at().minusNanos(1_000)));
    assertEquals(Timeliness.ON_TIME, inTime.timelinessAt(DUE.at().plusSeconds(1)));
  }

  @Property
  void howeverLongAReviewTakesTheFirstSendingCounts(
      @ForAll @LongRange(min = 1, max = 1_000_000) long beforeDue, @ForAll @LongRange(min = 0, max = 100_000_000) long review, @ForAll @LongRange(min = 0, max = 100_000_000) long correction) {
    Submission submission = fresh();
    Instant sent = DUE.at().minusSeconds(beforeDue);
    submission.submit(SubmissionContent.EMPTY, 0, Receipt.of(1, "hash", sent));
    submission.giveBack("sai", List.of(), null, sent.plusSeconds(review));
    assertEquals(Timeliness.ON_TIME, submission.timelinessAt(sent.plusSeconds(review)));
    Instant again = sent.plusSeconds(review + correction);
    submission.submit(SubmissionContent.EMPTY, 0, Receipt.of(2, "hash", again));
    assertEquals(Timeliness.ON_TIME, submission.timelinessAt(again));
  }

  private static Submission fresh() {
    Directive directive = new Directive() {};
    directive.id = DIRECTIVE;
    ReportPeriod period = new ReportPeriod() {};
    period.id = UUID.randomUUID();
    period.directive = directive;
    period.status = PeriodStatus.OPEN;
    period.due = DUE;
    Unit unit = new Unit() {};
    unit.id = UUID.randomUUID();
    return new Submission(period, unit, Modality.ORDER, START);
  }
}
