package vn.dondoc.submissions;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.hibernate.StaleStateException;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** Accepts plain reports one by one, each in a transaction of its own, so that one that has changed holds no other up. */
@RequestScoped
class AcceptReports {
  private final SubmissionSteps steps;
  private final HttpHeaders headers;

  AcceptReports(SubmissionSteps steps, HttpHeaders headers) {
    this.steps = steps;
    this.headers = headers;
  }

  AcceptResult accept(AcceptInput input, boolean dryRun) {
    return new AcceptResult(!dryRun, input.items().stream().map(item -> one(item, dryRun)).toList());
  }

  private AcceptResult.Item one(AcceptInput.Item item, boolean dryRun) {
    try {
      QuarkusTransaction.requiringNew().run(() -> accept(item, dryRun));
      return new AcceptResult.Item(item.id(), true, null, null);
    } catch (ProblemException refused) {
      return refused(item, refused.type(), refused.detailKey());
    } catch (OptimisticLockException | StaleStateException overtaken) {
      return refused(item, ProblemType.STALE_VERSION, "stale-version.concurrent");
    }
  }

  private void accept(AcceptInput.Item item, boolean dryRun) {
    Submission submission = steps.load(item.id());
    SubmissionPolicy policy = steps.require(SubmissionAction.ACCEPT, submission);
    if (submission.queries > 0) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "submission.has-queries");
    }
    if (submission.version != item.version()) {
      throw ProblemException.of(ProblemType.STALE_VERSION, "stale-version.concurrent");
    }
    if (!dryRun) {
      submission.accept(steps.now());
      steps.record(SubmissionAction.ACCEPT, submission, policy, List.of());
    }
  }

  private AcceptResult.Item refused(AcceptInput.Item item, ProblemType type, String key) {
    return new AcceptResult.Item(item.id(), false, type.slug(), Messages.get(Language.of(headers), "detail." + key));
  }
}
