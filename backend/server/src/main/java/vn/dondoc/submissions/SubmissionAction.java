package vn.dondoc.submissions;

import static vn.dondoc.submissions.SubmissionStatus.ACCEPTED;
import static vn.dondoc.submissions.SubmissionStatus.DRAFT;
import static vn.dondoc.submissions.SubmissionStatus.NOT_STARTED;
import static vn.dondoc.submissions.SubmissionStatus.RETURNED;
import static vn.dondoc.submissions.SubmissionStatus.SUBMITTED;
import static vn.dondoc.submissions.SubmissionStatus.WAIVED;

import java.util.Map;
import java.util.Optional;
import vn.dondoc.shared.security.ActionView;

/**
 * What can be done to a submission, and where that leads: the one table of its states, of which
 * docs/pictures/submission-states.svg is drawn. The same word stands in the URL, the journal and {@code allowedActions}.
 */
public enum SubmissionAction {
  SAVE(Map.of(NOT_STARTED, DRAFT, DRAFT, DRAFT, RETURNED, RETURNED)),
  /** Files follow the report; they move it nowhere. */
  ADD_FILE(Map.of()),
  SUBMIT(Map.of(NOT_STARTED, SUBMITTED, DRAFT, SUBMITTED, RETURNED, SUBMITTED)),
  /** The unit's head approves what was prepared, which sends it. */
  APPROVE(Map.of(DRAFT, SUBMITTED, RETURNED, SUBMITTED)),
  REQUEST_APPROVAL(Map.of(NOT_STARTED, DRAFT, DRAFT, DRAFT, RETURNED, RETURNED)),
  RECALL_APPROVAL(Map.of(DRAFT, DRAFT, RETURNED, RETURNED)),
  DECLINE_APPROVAL(Map.of(DRAFT, DRAFT, RETURNED, RETURNED)),
  WITHDRAW(Map.of(SUBMITTED, DRAFT)),
  OPEN(Map.of(SUBMITTED, SUBMITTED)),
  RETURN(Map.of(SUBMITTED, RETURNED)),
  ACCEPT(Map.of(SUBMITTED, ACCEPTED)),
  REOPEN(Map.of(ACCEPTED, RETURNED)),
  WAIVE(Map.of(NOT_STARTED, WAIVED, DRAFT, WAIVED, RETURNED, WAIVED)),
  REQUEST_EXTENSION(Map.of()),
  GRANT_EXTENSION(Map.of()),
  REFUSE_EXTENSION(Map.of());

  private final Map<SubmissionStatus, SubmissionStatus> moves;

  SubmissionAction(Map<SubmissionStatus, SubmissionStatus> moves) {
    this.moves = moves;
  }

  /** The state after it; empty where it cannot be done from there, or where it is no matter of the state. */
  public Optional<SubmissionStatus> from(SubmissionStatus status) {
    return Optional.ofNullable(moves.get(status));
  }

  public String journalAction() {
    return "submission." + ActionView.nameOf(this);
  }
}
