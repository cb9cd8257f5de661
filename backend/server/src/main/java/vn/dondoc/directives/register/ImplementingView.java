package vn.dondoc.directives.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.Modality;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.DueView;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.units.UnitRef;

/**
 * Who has issued a document to carry the directive out.
 *
 * @param duty the clause that asks for it; null where none does: then only those that have are rows
 * @param registerFor units of the caller that may say what they have issued
 */
record ImplementingView(DutyView duty, Counts counts, List<Row> rows, List<UnitRef> registerFor) {

  record DutyView(String label, String text, DueView due) {}

  /** Over the units that are ordered to; bodies that are only asked are apart, as in every statistics. */
  record Counts(int expected, int issued, int inTime, int late, int open, int overdue, int requested, int requestedIssued) {
    static Counts of(List<Row> rows) {
      List<Row> ordered = rows.stream().filter(r -> r.modality() == Modality.ORDER).toList();
      List<Row> asked = rows.stream().filter(r -> r.modality() == Modality.REQUEST).toList();
      int issued = issued(ordered);
      return new Counts(
          ordered.size(), issued, count(ordered, Timeliness.ON_TIME), count(ordered, Timeliness.LATE), ordered.size() - issued,
          count(ordered, Timeliness.OVERDUE), asked.size(), issued(asked));
    }

    private static int issued(List<Row> rows) {
      return (int) rows.stream().filter(r -> !r.documents().isEmpty()).count();
    }

    private static int count(List<Row> rows, Timeliness timeliness) {
      return (int) rows.stream().filter(r -> r.timeliness() == timeliness).count();
    }
  }

  /** @param modality null for a unit that was not asked and has issued one all the same */
  record Row(UnitRef unit, Modality modality, Timeliness timeliness, DueView due, List<DocumentView> documents) {}

  /**
   * @param id null for a directive that the unit registered itself
   * @param directive that directive, where the reader may open it
   */
  record DocumentView(
      UUID id, long version, String number, LocalDate issuedOn, String title, String link, FileView file, UUID directive,
      OffsetDateTime addedAt, boolean mayChange) {
    static DocumentView of(ImplementingDocument d, boolean mayChange) {
      return new DocumentView(
          d.id, d.version, d.number, d.issuedOn, d.title, d.link, d.file == null ? null : new FileView(d.file.name, d.file.size), null,
          Clocks.inVietnam(d.addedAt), mayChange);
    }

    static DocumentView of(Directive d, boolean visible) {
      return new DocumentView(null, 0, d.number, d.issuedOn, d.subject, null, null, visible ? d.id : null, null, false);
    }
  }

  record FileView(String name, long size) {}
}
