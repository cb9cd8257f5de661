package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dondoc.directives.Directive;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.paper.OfficialPaper;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.submissions.paper.PaperFacts;
import vn.dondoc.submissions.paper.ReportPaper;
import vn.dondoc.units.Unit;
import vn.dondoc.units.UnitKind;

/** Gathers what a report's paper says. */
@ApplicationScoped
public class Papers {
  private static final Set<UnitKind> COMMITTEES =
      Set.of(UnitKind.PROVINCE_COMMITTEE, UnitKind.CITY_COMMITTEE, UnitKind.WARD, UnitKind.COMMUNE);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy");

  private final ReportTemplates templates;

  Papers(ReportTemplates templates) {
    this.templates = templates;
  }

  OfficialPaper filled(Submission s) {
    boolean draft = !s.status.isWithReceiver();
    return ReportPaper.filled(facts(s.period, s.unit), templates.form(s.templateId), s.content, draft, draft ? "" : foot(s));
  }

  OfficialPaper blank(Submission s, String address) {
    return ReportPaper.blank(facts(s.period, s.unit), templates.form(s.templateId), address);
  }

  OfficialPaper blank(ReportPeriod period, String address) {
    return ReportPaper.blank(facts(period, null), templates.form(period.templateId), address);
  }

  /** Which sending a signed page stands for: its figures can be held against the receipt. */
  private static String foot(Submission s) {
    return "Số liệu đã gửi lúc " + TIME.format(Clocks.inVietnam(s.submittedAt)) + ", lần gửi " + s.revision + ", biên nhận "
        + Receipt.reference(s.receiptNumber, s.contentHash);
  }

  /** @param unit null on a form that is not yet anybody's */
  public static PaperFacts facts(ReportPeriod period, Unit unit) {
    Directive directive = period.directive;
    String kind = directive.kind == null ? "OTHER" : directive.kind.name();
    PaperFacts.Letter letter =
        new PaperFacts.Letter(
            Messages.get(Language.VI, "directive-kind." + kind), directive.number, directive.issuedOn, directive.issuer.name, directive.subject);
    return new PaperFacts(sender(unit), letter, period.label, period.coversFrom, period.coversTo, receivers(directive));
  }

  private static PaperFacts.Sender sender(Unit unit) {
    return unit == null
        ? null
        : new PaperFacts.Sender(
            unit.name, unit.parent == null ? null : unit.parent.name, COMMITTEES.contains(unit.kind), unit.kind == UnitKind.OFFICE);
  }

  private static List<String> receivers(Directive directive) {
    Set<UUID> others = Set.copyOf(directive.receivers());
    Stream<String> names = Unit.listByIds(others).stream().filter(unit -> !unit.id.equals(directive.issuer.id)).map(unit -> unit.name).sorted();
    return Stream.concat(Stream.of(directive.issuer.name), names).toList();
  }
}
