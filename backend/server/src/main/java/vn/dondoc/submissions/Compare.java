package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.submissions.Comparisons.Earlier;
import vn.dondoc.submissions.Comparisons.Peers;

/** Finds what a report is compared with: the unit's own earlier reports, and its peers'. */
@ApplicationScoped
class Compare {
  /** Besides the unit itself, so that nobody reads one single unit's figure out of the middle. */
  static final int FEWEST_PEERS = 5;

  private final PeerFigures peers;
  private final ReportTemplates templates;

  Compare(PeerFigures peers, ReportTemplates templates) {
    this.peers = peers;
    this.templates = templates;
  }

  /** With the unit's own alone: what decides whether a report may be sent does not move while others send. */
  static Comparisons withOwn(Submission submission, ReportTemplates templates) {
    Optional<EarlierReports.Sent> previous = submission.earlier().last();
    boolean contained = submission.period.cumulative && previous.filter(before -> lies(before, submission.period)).isPresent();
    UUID template = submission.templateId;
    return new Comparisons(
        earlier(previous, template, templates), contained, earlier(submission.earlier().yearAgo(), template, templates), Peers.NONE);
  }

  Comparisons withAll(Submission submission) {
    Comparisons own = withOwn(submission, templates);
    PeerFigures.Sent sent = peers.sent(submission.period.id, submission.unit.kind, submission.templateId);
    return new Comparisons(own.previous(), own.contained(), own.lastYear(), without(submission, sent));
  }

  /** The unit is none of its own peers: what it sent itself does not count toward the fewest. */
  private Peers without(Submission submission, PeerFigures.Sent sent) {
    Map<String, ReportValue> own = ownOf(submission, sent);
    Map<String, BigDecimal> medians = new TreeMap<>();
    int units = 0;
    for (PeerFigures.Middle middle : sent.figures()) {
      int others = middle.count() - (own.containsKey(middle.field()) ? 1 : 0);
      if (others >= FEWEST_PEERS) {
        medians.put(middle.field(), middle.median());
        units = Math.max(units, others);
      }
    }
    return medians.isEmpty() ? Peers.NONE : new Peers(sent.periodLabel(), units, medians);
  }

  private Map<String, ReportValue> ownOf(Submission submission, PeerFigures.Sent sent) {
    if (submission.period.id.equals(sent.period())) {
      boolean counts = submission.status == SubmissionStatus.SUBMITTED || submission.status == SubmissionStatus.ACCEPTED;
      return counts ? submission.content.values() : Map.of();
    }
    return submission.earlier().last()
        .filter(before -> before.period().equals(sent.period()))
        .map(before -> said(before, submission.templateId, templates))
        .orElse(Map.of());
  }

  /** In the words of the report's own version, where the one before was written in another. */
  private static Earlier earlier(Optional<EarlierReports.Sent> sent, UUID template, ReportTemplates templates) {
    return sent.map(before -> new Earlier(before.periodLabel(), said(before, template, templates))).orElse(Earlier.NONE);
  }

  private static Map<String, ReportValue> said(EarlierReports.Sent before, UUID template, ReportTemplates templates) {
    return before.template().equals(template)
        ? before.content().values()
        : MigratedContent.of(before.content(), templates.form(before.template()), templates.form(template)).content().values();
  }

  /** Overlap alone is not enough: only what lies within is counted again. */
  private static boolean lies(EarlierReports.Sent inner, ReportPeriod outer) {
    return inner.coversFrom() != null
        && inner.coversTo() != null
        && outer.coversFrom != null
        && outer.coversTo != null
        && !inner.coversFrom().isBefore(outer.coversFrom)
        && !inner.coversTo().isAfter(outer.coversTo);
  }
}
