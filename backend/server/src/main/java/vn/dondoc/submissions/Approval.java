package vn.dondoc.submissions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * Trình duyệt: a draft that waits for the head of its unit, or came back from there. No state of its own: to the
 * receiving side the report is not sent until the head has sent it, and that is the time that counts.
 *
 * @param message why the head gave it back
 */
@Embeddable
public record Approval(
    @Column(name = "approval_status") @Enumerated(EnumType.STRING) Status status,
    @Column(name = "approval_asked_by_id") UUID askedBy,
    @Column(name = "approval_asked_at") Instant askedAt,
    @Column(name = "approval_message") String message) {

  /** Where it lies. */
  public enum Status {
    ASKED,
    GIVEN_BACK
  }

  static Approval ask(UUID account, Instant now) {
    return new Approval(Status.ASKED, account, now, null);
  }

  Approval giveBack(String why) {
    return new Approval(Status.GIVEN_BACK, askedBy, askedAt, why);
  }
}
