package vn.dondoc.consolidations;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.paper.OfficialPaper;
import vn.dondoc.shared.paper.OfficialPaper.Align;
import vn.dondoc.shared.paper.OfficialPaper.Column;
import vn.dondoc.shared.paper.OfficialPaper.Paragraph;
import vn.dondoc.shared.paper.OfficialPaper.Row;
import vn.dondoc.shared.paper.OfficialPaper.Table;
import vn.dondoc.shared.paper.PaperBody;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.submissions.paper.PaperFacts;
import vn.dondoc.submissions.paper.PrintedValue;
import vn.dondoc.submissions.paper.SenderLines;

/** Puts a consolidation into the order of an official document. In Vietnamese, as the decree is. */
final class ConsolidatedPaper {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int MOST_EXPLANATIONS = 200;
  private static final String NONE = "–";

  private static final Column CODE = new Column("Mã", 9, Align.CENTRE);
  private static final Column MEASURE = new Column("Đơn vị tính", 13, Align.CENTRE);
  private static final Column RESULT = new Column("Kết quả", 15, Align.CENTRE);
  private static final Column GROWTH = new Column("Tăng so với lần trước", 14, Align.CENTRE);
  private static final Column UNITS = new Column("Số đơn vị có số liệu", 14, Align.CENTRE);
  private static final List<Column> FIGURES = List.of(CODE, new Column("Chỉ tiêu", 49, Align.LEFT), MEASURE, RESULT, UNITS);
  private static final List<Column> GROWN = List.of(CODE, new Column("Chỉ tiêu", 35, Align.LEFT), MEASURE, RESULT, GROWTH, UNITS);
  private static final List<Column> STANDING =
      List.of(new Column("TT", 8, Align.CENTRE), new Column("Đơn vị", 46, Align.LEFT), new Column("Tình hình", 46, Align.LEFT));
  private static final List<Column> EXPLAINED =
      List.of(
          new Column("Đơn vị", 30, Align.LEFT), new Column("Chỉ tiêu", 25, Align.LEFT), new Column("Số liệu", 13, Align.CENTRE), new Column("Giải trình của đơn vị", 32, Align.LEFT));

  private final ConsolidationView c;
  private final PaperFacts facts;
  private final TemplateForm form;
  private final PaperBody body = new PaperBody();

  private ConsolidatedPaper(ConsolidationView c, PaperFacts facts, TemplateForm form) {
    this.c = c;
    this.facts = facts;
    this.form = form;
  }

  /** @param address where the sources of each figure are seen */
  static OfficialPaper of(
      ConsolidationView c, PaperFacts facts, TemplateForm form, List<FrozenReportView> reports, List<Sources.Explanation> explanations, String address) {
    ConsolidatedPaper paper = new ConsolidatedPaper(c, facts, form);
    paper.opening();
    paper.figures();
    paper.narrative();
    paper.standing(reports);
    paper.explanations(explanations);
    return paper.document(address);
  }

  private OfficialPaper document(String address) {
    SenderLines sender = new SenderLines(facts.unit());
    List<String> subject = new ArrayList<>();
    subject.add("Tổng hợp kết quả thực hiện " + facts.letter().named());
    subject.add("(" + facts.period() + ")");
    if (c.supplements() != null) {
      subject.add("Bổ sung Báo cáo số " + c.supplements().number() + " ngày " + DAY.format(c.supplements().issuedOn()));
    }
    String sealed = c.contentHash() == null ? "" : ", mã nội dung " + c.contentHash().substring(0, 16);
    String foot = "Số liệu lấy lúc " + TIME.format(c.takenAt()) + sealed + ". Nguồn của từng số liệu, theo mã chỉ tiêu: " + address;
    String mark = c.status() == ConsolidationStatus.DRAFT ? "DỰ THẢO" : "";
    return new OfficialPaper(mark, sender.head(), "BÁO CÁO", subject, body.blocks(), sender.signatory(), recipients(), foot);
  }

  private void opening() {
    body.add(
        new Paragraph(
            "Thực hiện " + facts.letter().cited() + ", " + facts.unit().name() + " tổng hợp báo cáo của " + c.coverage().used() + "/"
                + c.coverage().expected() + " đơn vị" + facts.range() + " như sau:"));
  }

  private void figures() {
    boolean grown = c.earlier() != null;
    Map<String, ConsolidationView.FigureView> byField =
        c.figures().stream().collect(Collectors.toMap(ConsolidationView.FigureView::field, figure -> figure));
    List<Row> rows = new ArrayList<>();
    for (TemplateForm.Group group : form.groups()) {
      List<TemplateForm.Field> fields =
          form.fields().stream().filter(field -> field.group().equals(group.code()) && byField.containsKey(field.code())).toList();
      if (!fields.isEmpty()) {
        rows.add(Row.heading(group.code(), group.label().vi()));
        fields.forEach(field -> rows.add(row(field, byField.get(field.code()), grown)));
      }
    }
    if (!rows.isEmpty()) {
      body.part("Số liệu kết quả thực hiện");
      body.add(new Table(grown ? GROWN : FIGURES, rows));
    }
  }

  private Row row(TemplateForm.Field field, ConsolidationView.FigureView figure, boolean grown) {
    List<String> cells = new ArrayList<>(List.of(field.code(), field.label().vi(), field.measureUnit() == null ? "" : field.measureUnit().vi()));
    cells.add(figure.value() == null ? NONE : PrintedValue.of(field, figure.value()));
    if (grown) {
      cells.add(growth(field, figure));
    }
    cells.add(figure.figures() + figure.nil() + "/" + c.coverage().expected());
    return new Row(false, cells);
  }

  /** NIL grows to a number as 0 does; where one of the two is missing there is no difference. */
  private static String growth(TemplateForm.Field field, ConsolidationView.FigureView figure) {
    if (figure.value() == null || figure.earlier() == null) {
      return NONE;
    }
    BigDecimal difference = figure.value().orZero().subtract(figure.earlier().orZero());
    return PrintedValue.of(field, new ReportValue.Figure(difference));
  }

  private void narrative() {
    for (TemplateForm.NarrativePart part : form.narrative()) {
      String text = c.narrative().getOrDefault(part.code(), "");
      if (!text.isBlank() || c.status() == ConsolidationStatus.DRAFT) {
        body.part(part.label().vi());
        body.add(new Paragraph(text.isBlank() ? PrintedValue.BLANK : text));
      }
    }
  }

  private void standing(List<FrozenReportView> reports) {
    ConsolidationView.CoverageView coverage = c.coverage();
    body.part("Tình hình gửi báo cáo");
    body.add(
        new Paragraph(
            "Số đơn vị phải báo cáo: " + coverage.expected() + "; đã gửi và được tổng hợp: " + coverage.used() + "; chưa có báo cáo: "
                + coverage.missing() + "; được miễn: " + coverage.waived() + "."));
    List<Row> rows = new ArrayList<>();
    for (FrozenReportView report : reports) {
      String said = Standing.of(report);
      if (!said.isEmpty()) {
        rows.add(Row.of(String.valueOf(rows.size() + 1), report.unit().name(), said));
      }
    }
    if (!rows.isEmpty()) {
      body.add(new Table(STANDING, rows));
    }
  }

  private void explanations(List<Sources.Explanation> explanations) {
    if (explanations.isEmpty()) {
      return;
    }
    body.part("Giải trình của các đơn vị");
    body.add(new Table(EXPLAINED, explanations.stream().limit(MOST_EXPLANATIONS).map(this::row).toList()));
    if (explanations.size() > MOST_EXPLANATIONS) {
      body.add(new Paragraph("Còn " + (explanations.size() - MOST_EXPLANATIONS) + " giải trình khác, xem tại địa chỉ cuối trang."));
    }
  }

  private Row row(Sources.Explanation explanation) {
    TemplateForm.Field field = form.field(explanation.field()).orElseThrow();
    return Row.of(
        explanation.unit().name(), field.code() + ". " + field.label().vi(), PrintedValue.of(field, explanation.value()), explanation.note());
  }

  private List<String> recipients() {
    List<String> lines = new ArrayList<>();
    facts.receivers().stream().filter(name -> !name.equals(facts.unit().name())).forEach(name -> lines.add("- " + name + ";"));
    lines.add("- Lưu: VT.");
    return lines;
  }
}
