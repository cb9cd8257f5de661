package vn.dondoc.submissions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/**
 * Gia hạn: more time for one report, as the unit asked and the receiving side answered. The period keeps the original
 * deadline.
 *
 * @param askedUntil the last day the unit asked for
 * @param grantedUntil the last day it was given; the receiving side may choose another
 * @param answer why it was refused, or a word with the grant
 */
@Embeddable
public record Extension(
    @Column(name = "extension_status") @Enumerated(EnumType.STRING) Status status,
    @Column(name = "extension_asked_until") LocalDate askedUntil,
    @Column(name = "extension_reason") String reason,
    @Column(name = "extension_asked_at") Instant askedAt,
    @Column(name = "extension_granted_until") LocalDate grantedUntil,
    @Column(name = "extension_answer") String answer,
    @Column(name = "extension_answered_at") Instant answeredAt) {

  /** Where a request stands. */
  public enum Status {
    ASKED,
    GRANTED,
    /** May be asked for again. */
    REFUSED
  }

  static Extension ask(LocalDate last, LocalDate until, String reason, Instant now) {
    return new Extension(Status.ASKED, requireLater(last, until), reason, now, null, null, null);
  }

  Extension grant(LocalDate last, LocalDate until, String word, Instant now) {
    return new Extension(Status.GRANTED, askedUntil, reason, askedAt, requireLater(last, until), word, now);
  }

  Extension refuse(String why, Instant now) {
    return new Extension(Status.REFUSED, askedUntil, reason, askedAt, null, why, now);
  }

  /** More time is time after the period's last day, and no more than a year of it. */
  private static LocalDate requireLater(LocalDate last, LocalDate until) {
    if (!until.isAfter(last) || until.isAfter(last.plusYears(1))) {
      String code = "extension-day";
      throw ProblemException.of(
          ProblemType.INVALID_CONTENT, List.of(new FieldProblem("/until", code, Messages.text("field." + code))));
    }
    return until;
  }
}
