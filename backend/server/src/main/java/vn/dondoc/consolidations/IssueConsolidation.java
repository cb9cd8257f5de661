package vn.dondoc.consolidations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.storage.ContentHash;
import vn.dondoc.shared.time.Clocks;

/**
 * Closes a consolidation under the number of the signed report. A verb class because the story of every report that was
 * used goes on with it: the journal says so for each.
 */
@ApplicationScoped
public class IssueConsolidation {
  private static final String CONSOLIDATE = "submission.consolidate";

  private final Journal journal;
  private final ContentHash hashes;

  IssueConsolidation(Journal journal, ContentHash hashes) {
    this.journal = journal;
    this.hashes = hashes;
  }

  /** What the hash is over: an issued consolidation with the hashes of what it was made of. */
  record Sealed(
      String number, LocalDate issuedOn, UUID template, List<Figure> figures, Map<String, String> narrative, List<String> reports) {}

  @Transactional(Transactional.TxType.MANDATORY)
  public void issue(Consolidation consolidation, IssueInput input, Actor actor, Instant now) {
    requirePossible(consolidation, input.issuedOn(), now);
    String number = input.number().strip();
    List<FrozenReport> used = FrozenReport.listOf(consolidation.id).stream().filter(FrozenReport::isUsed).toList();
    Sealed sealed =
        new Sealed(
            number,
            input.issuedOn(),
            consolidation.templateId,
            consolidation.figures,
            consolidation.narrative,
            used.stream().map(report -> report.contentHash).sorted().toList());
    consolidation.issue(number, input.issuedOn(), hashes.of(sealed), now);
    Consolidation.flush();
    journal.record(
        actor, consolidation.unit.id, ConsolidationAction.ISSUE.journalAction(), consolidation.id, consolidation.version, List.of(), now);
    FrozenReport.versionsOfUsed(consolidation.id)
        .forEach((submission, version) -> journal.record(actor, consolidation.unit.id, CONSOLIDATE, submission, version, List.of(), now));
  }

  private static void requirePossible(Consolidation consolidation, LocalDate issuedOn, Instant now) {
    LocalDate taken = LocalDate.ofInstant(consolidation.takenAt, Clocks.VIETNAM);
    if (issuedOn.isBefore(taken) || issuedOn.isAfter(LocalDate.ofInstant(now, Clocks.VIETNAM))) {
      throw ProblemException.of(
          ProblemType.INVALID_CONTENT,
          List.of(new FieldProblem("/issuedOn", "consolidation-issued-on", Messages.text("field.consolidation-issued-on"))));
    }
  }
}
