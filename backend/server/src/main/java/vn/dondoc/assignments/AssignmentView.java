package vn.dondoc.assignments;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.directives.Clause;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Nature;
import vn.dondoc.directives.Part;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.DueView;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.units.UnitRef;

/** An assignment with its clause, how far it is and who else is on it. */
record AssignmentView(
    UUID id,
    long version,
    DirectiveRef directive,
    ClauseView clause,
    UnitRef unit,
    Part part,
    Modality modality,
    Nature nature,
    AssignmentStatus status,
    Timeliness timeliness,
    DueView due,
    LocalDate sendBackUntil,
    OffsetDateTime acknowledgedAt,
    String progress,
    OffsetDateTime progressedAt,
    OffsetDateTime firstDoneAt,
    OffsetDateTime confirmedAt,
    String reason,
    UUID transferredFrom,
    List<Partner> partners,
    ExplanationView explanation,
    boolean starred,
    PieceCount pieces,
    OffsetDateTime updatedAt,
    List<ActionView> allowedActions) {

  record ClauseView(UUID id, String label, String heading, String text) {
    static ClauseView of(Clause clause) {
      return new ClauseView(clause.id, clause.label, clause.heading, clause.body);
    }
  }

  /** Who owes what to whom on the same clause. */
  record Partner(UnitRef unit, Part part, AssignmentStatus status, String progress) {}

  /** How much of it has been handed on inside the unit and how much of that is done; null for everybody else. */
  record PieceCount(long all, long done) {}

  record ExplanationView(
      String question, OffsetDateTime askedAt, UnitRef askedBy, String answer, OffsetDateTime answeredAt, OffsetDateTime settledAt) {
    static ExplanationView of(Explanation e) {
      return e == null
          ? null
          : new ExplanationView(
              e.question, Clocks.inVietnam(e.askedAt), UnitRef.of(e.askedByUnit), e.answer, Clocks.inVietnam(e.answeredAt), Clocks.inVietnam(e.settledAt));
    }
  }

  /** One line of the story. */
  record UpdateView(OffsetDateTime at, String action, String sentence, List<GivenEvidence> evidence, String by, String unit) {
    static UpdateView of(AssignmentUpdate.Line line, Set<String> arrived) {
      return new UpdateView(
          Clocks.inVietnam(line.at()),
          line.action(),
          line.sentence(),
          line.evidence().stream().map(e -> GivenEvidence.of(e, arrived)).toList(),
          line.by(),
          line.unit());
    }
  }

  record GivenEvidence(String title, String link, GivenFile file) {
    static GivenEvidence of(Evidence e, Set<String> arrived) {
      EvidenceFile f = e.file();
      return new GivenEvidence(
          e.title(),
          e.link(),
          f == null ? null : new GivenFile(f.name(), f.size(), f.sha256(), f.type(), arrived.contains(f.sha256())));
    }
  }

  /** A file, and whether its bytes have come. */
  record GivenFile(String name, long size, String sha256, String type, boolean arrived) {}

  static AssignmentView of(
      Assignment a,
      DueView due,
      Timeliness timeliness,
      List<Partner> partners,
      ExplanationView explanation,
      boolean starred,
      PieceCount pieces,
      LocalDate sendBackUntil,
      List<ActionView> actions) {
    return new AssignmentView(
        a.id,
        a.version,
        DirectiveRef.of(a.directive),
        ClauseView.of(a.clause),
        UnitRef.of(a.unit),
        a.part,
        a.modality,
        a.nature,
        a.status,
        timeliness,
        due,
        sendBackUntil,
        Clocks.inVietnam(a.acknowledgedAt),
        a.progress,
        Clocks.inVietnam(a.progressedAt),
        Clocks.inVietnam(a.firstDoneAt),
        Clocks.inVietnam(a.confirmedAt),
        a.reason,
        a.transferredFrom == null ? null : a.transferredFrom.id,
        partners,
        explanation,
        starred,
        pieces,
        Clocks.inVietnam(a.updatedAt),
        actions);
  }
}
