package vn.dondoc.assignments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AssignmentStatusTest {

  @Test
  void whatIsCancelledStaysCancelled() {
    for (AssignmentStatus next : AssignmentStatus.values()) {
      assertEquals(false, AssignmentStatus.CANCELLED.canBecome(next));
    }
  }

  @Test
  void everyStateButTheEndCanBeLeftAndEveryStateButTheFirstReached() {
    Set<AssignmentStatus> reached = EnumSet.noneOf(AssignmentStatus.class);
    for (AssignmentStatus from : AssignmentStatus.values()) {
      for (AssignmentStatus to : AssignmentStatus.values()) {
        if (from.canBecome(to)) {
          reached.add(to);
        }
      }
    }
    assertEquals(EnumSet.allOf(AssignmentStatus.class), reached);
  }

  /** Confirmed work is only ever reopened, never cancelled or sent back behind the unit's back. */
  @Property
  void confirmedWorkOnlyGoesBackToWork(@ForAll AssignmentStatus next) {
    assertEquals(next == AssignmentStatus.IN_PROGRESS, AssignmentStatus.CONFIRMED.canBecome(next));
  }

  @Property
  void onlyWorkThatIsWithTheUnitIsReportedDone(@ForAll AssignmentStatus status) {
    assertTrue(status.canBecome(AssignmentStatus.REPORTED_DONE) == status.isWithUnit());
  }
}
