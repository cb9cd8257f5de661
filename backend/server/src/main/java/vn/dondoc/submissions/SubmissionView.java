package vn.dondoc.submissions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.directives.Modality;
import vn.dondoc.reportperiods.PeriodRef;
import vn.dondoc.reportperiods.templates.TemplateForm.Severity;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.units.UnitRef;

/** A submission as its reader may see it. */
record SubmissionView(
    UUID id,
    long version,
    SubmissionStatus status,
    Timeliness timeliness,
    DirectiveRef directive,
    PeriodRef period,
    UnitRef unit,
    Modality modality,
    UUID template,
    OffsetDateTime templateChangedAt,
    SubmissionContent content,
    List<AttachmentView> attachments,
    List<CheckView> checks,
    PreviousView previous,
    EarlierView lastYear,
    PeersView peers,
    List<Mark> marks,
    String returnMessage,
    LocalDate resubmitBy,
    String waivedReason,
    String joinedReason,
    OffsetDateTime dueAt,
    ExtensionView extension,
    ApprovalView approval,
    int revision,
    ReceiptView receipt,
    OffsetDateTime firstSubmittedAt,
    OffsetDateTime submittedAt,
    OffsetDateTime openedAt,
    String openedBy,
    OffsetDateTime acceptedAt,
    OffsetDateTime updatedAt,
    List<ActionView> allowedActions) {

  record CheckView(String pointer, String code, Severity severity, String message, boolean noted) {
    static CheckView of(Check check, Language language) {
      return new CheckView(
          check.pointer(), check.code(), check.severity(), check.message().in(language), check.noted());
    }
  }

  record PreviousView(String periodLabel, Map<String, ReportValue> values, boolean contained) {
    static PreviousView of(Comparisons comparisons) {
      Comparisons.Earlier previous = comparisons.previous();
      return previous.periodLabel() == null ? null : new PreviousView(previous.periodLabel(), previous.values(), comparisons.contained());
    }
  }

  record EarlierView(String periodLabel, Map<String, ReportValue> values) {
    static EarlierView of(Comparisons.Earlier earlier) {
      return earlier.periodLabel() == null ? null : new EarlierView(earlier.periodLabel(), earlier.values());
    }
  }

  record PeersView(String periodLabel, int units, Map<String, BigDecimal> medians) {
    static PeersView of(Comparisons.Peers peers) {
      return peers.periodLabel() == null ? null : new PeersView(peers.periodLabel(), peers.units(), peers.medians());
    }
  }

  record ReceiptView(String number, String reference, OffsetDateTime receivedAt, String contentHash, int revision, boolean onTime) {
    static ReceiptView of(Submission s) {
      return s.receiptNumber == null
          ? null
          : new ReceiptView(
              s.receiptNumber,
              Receipt.reference(s.receiptNumber, s.contentHash),
              Clocks.inVietnam(s.submittedAt),
              s.contentHash,
              s.revision,
              s.isOnTime());
    }
  }

  /** What a reader may see of the content; nothing while a draft is the unit's alone. */
  record Content(
      SubmissionContent content,
      List<AttachmentView> attachments,
      List<CheckView> checks,
      PreviousView previous,
      EarlierView lastYear,
      PeersView peers) {
    static final Content HIDDEN = new Content(null, List.of(), List.of(), null, null, null);
  }

  static SubmissionView of(
      Submission s, PeriodRef period, Timeliness timeliness, ExtensionView extension, Content content, List<ActionView> actions) {
    return new SubmissionView(
        s.id,
        s.version,
        s.status,
        timeliness,
        DirectiveRef.of(s.directive),
        period,
        UnitRef.of(s.unit),
        s.modality,
        s.templateId,
        Clocks.inVietnam(s.templateChangedAt),
        content.content(),
        content.attachments(),
        content.checks(),
        content.previous(),
        content.lastYear(),
        content.peers(),
        s.marks,
        s.returnMessage,
        s.resubmitBy,
        s.waivedReason,
        s.joined == null ? null : s.joined.reason(),
        Clocks.inVietnam(s.dueAt),
        extension,
        ApprovalView.of(s),
        s.revision,
        ReceiptView.of(s),
        Clocks.inVietnam(s.firstSubmittedAt),
        Clocks.inVietnam(s.submittedAt),
        Clocks.inVietnam(s.openedAt),
        s.openedBy == null ? null : s.openedBy.name,
        Clocks.inVietnam(s.acceptedAt),
        Clocks.inVietnam(s.updatedAt),
        actions);
  }
}
