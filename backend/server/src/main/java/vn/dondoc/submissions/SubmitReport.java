package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.storage.ContentHash;
import vn.dondoc.shared.storage.PlainSql;

/**
 * Sends a report: checks it, keeps the revision, gives the receipt, writes the journal, all or nothing. A verb class
 * because it writes the submission and its revision.
 */
@ApplicationScoped
public class SubmitReport {
  private final ReportTemplates templates;
  private final Journal journal;
  private final ContentHash hashes;

  SubmitReport(ReportTemplates templates, Journal journal, ContentHash hashes) {
    this.templates = templates;
    this.journal = journal;
    this.hashes = hashes;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void submit(Submission submission, SubmissionContent content, Actor actor, Instant now) {
    int explained = requireSendable(submission, content);
    SubmissionAction action = submission.waitsForApproval() ? SubmissionAction.APPROVE : SubmissionAction.SUBMIT;
    submission.submit(content, explained, Receipt.of(nextReceipt(), hashes.of(content), now));
    // First: of two who send at once the second fails on the version (412), not on the key of the revision
    Submission.flush();
    new SubmissionRevision(submission, actor.accountId()).persist();
    journal.record(
        actor,
        submission.unit.id,
        action.journalAction(),
        submission.id,
        submission.version,
        List.of(),
        now);
  }

  /** How many places had to be explained, and are. */
  int requireSendable(Submission submission, SubmissionContent content) {
    TemplateForm form = templates.form(submission.templateId);
    List<Check> checks = new SubmissionChecks(form, content, Compare.withOwn(submission, templates)).all();
    List<FieldProblem> errors = checks.stream().filter(Check::stopsSubmit).map(SubmitReport::problem).toList();
    List<FieldProblem> queries = checks.stream().filter(Check::needsNote).map(SubmitReport::problem).toList();
    if (!errors.isEmpty()) {
      throw ProblemException.of(
          ProblemType.SUBMISSION_HAS_ERRORS, java.util.stream.Stream.concat(errors.stream(), queries.stream()).toList());
    }
    if (!queries.isEmpty()) {
      throw ProblemException.of(ProblemType.SUBMISSION_NEEDS_NOTES, queries);
    }
    return (int) checks.stream().filter(Check::noted).count();
  }

  private static FieldProblem problem(Check check) {
    return new FieldProblem(check.pointer(), check.code(), check.message(), check.severity().name());
  }

  private static long nextReceipt() {
    return PlainSql.one("select nextval('receipt_numbers')", row -> row.getLong(1));
  }
}
