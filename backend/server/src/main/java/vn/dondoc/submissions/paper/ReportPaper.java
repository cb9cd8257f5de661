package vn.dondoc.submissions.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.paper.OfficialPaper;
import vn.dondoc.shared.paper.OfficialPaper.Align;
import vn.dondoc.shared.paper.OfficialPaper.Column;
import vn.dondoc.shared.paper.OfficialPaper.Hint;
import vn.dondoc.shared.paper.OfficialPaper.Paragraph;
import vn.dondoc.shared.paper.OfficialPaper.Row;
import vn.dondoc.shared.paper.OfficialPaper.Table;
import vn.dondoc.shared.paper.OfficialPaper.WritingLines;
import vn.dondoc.shared.paper.PaperBody;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.submissions.SubmissionContent;

/** Puts a report into the order of an official document: filled, or blank to write on. */
public final class ReportPaper {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("Mã", 9, Align.CENTRE),
          new Column("Chỉ tiêu", 41, Align.LEFT),
          new Column("Đơn vị tính", 13, Align.CENTRE),
          new Column("Kết quả", 15, Align.CENTRE),
          new Column("Giải trình, ghi chú", 22, Align.LEFT));
  /** So many signs of a narrative fill a line written by hand; a form has room for a part of the most. */
  private static final int SIGNS_A_LINE = 600;
  private static final int MOST_LINES = 8;

  private final PaperFacts facts;
  private final TemplateForm form;
  private final SubmissionContent content;
  private final boolean blank;
  private final PaperBody body = new PaperBody();

  private ReportPaper(PaperFacts facts, TemplateForm form, SubmissionContent content, boolean blank) {
    this.facts = facts;
    this.form = form;
    this.content = content;
    this.blank = blank;
  }

  /**
   * @param draft printed before it was sent
   * @param foot which sending the page shows; empty for none
   */
  public static OfficialPaper filled(PaperFacts facts, TemplateForm form, SubmissionContent content, boolean draft, String foot) {
    ReportPaper paper = new ReportPaper(facts, form, content, false);
    paper.opening();
    paper.figures();
    paper.narrative();
    return paper.document(draft ? "DỰ THẢO" : "", foot);
  }

  /** @param address where the report is typed in later */
  public static OfficialPaper blank(PaperFacts facts, TemplateForm form, String address) {
    ReportPaper paper = new ReportPaper(facts, form, new SubmissionContent(Map.of(), Map.of(), Map.of()), true);
    paper.body.add(
        new Hint(
            List.of(
                "Cách ghi: có số liệu thì ghi số, kể cả số 0; không có việc để báo cáo thì ghi “" + PrintedValue.NIL + "”; chưa có số liệu thì để trống. Mục có dấu (*) phải ghi.",
                "Khi có mạng, quét mã bên cạnh (hoặc mở " + address + ") để nhập báo cáo vào hệ thống theo mã từng chỉ tiêu."),
            address));
    paper.opening();
    paper.figures();
    paper.writingRoom();
    return paper.document("", "");
  }

  private OfficialPaper document(String mark, String foot) {
    SenderLines sender = new SenderLines(facts.unit());
    List<String> subject = List.of("Kết quả thực hiện " + facts.letter().named(), "(" + facts.period() + ")");
    return new OfficialPaper(mark, sender.head(), "BÁO CÁO", subject, body.blocks(), sender.signatory(), recipients(), foot);
  }

  private void opening() {
    String who = facts.unit() == null ? SenderLines.DOTS : facts.unit().name();
    body.add(
        new Paragraph("Thực hiện " + facts.letter().cited() + ", " + who + " báo cáo kết quả" + facts.range() + " như sau:"));
  }

  private void figures() {
    List<Row> rows = new ArrayList<>();
    List<TemplateForm.Field> below = new ArrayList<>();
    for (TemplateForm.Group group : form.groups()) {
      List<TemplateForm.Field> fields = form.enteredFields().stream().filter(f -> f.group().equals(group.code())).toList();
      if (!fields.isEmpty()) {
        rows.add(Row.heading(group.code(), group.label().vi()));
        fields.forEach(field -> rows.add(row(field)));
        fields.stream().filter(FieldBlocks::standsBelow).forEach(below::add);
      }
    }
    if (!rows.isEmpty()) {
      body.part("Số liệu kết quả thực hiện");
      body.add(new Table(COLUMNS, rows));
    }
    below.forEach(field -> body.addAll(FieldBlocks.of(field, content.values().get(field.code()), blank)));
  }

  private Row row(TemplateForm.Field field) {
    String measure = field.measureUnit() == null ? "" : field.measureUnit().vi();
    ReportValue value = content.values().get(field.code());
    boolean elsewhere = FieldBlocks.standsBelow(field) && (blank || value != null && !value.isNil());
    String shown = field.type() == TemplateForm.Type.FILE ? "tệp kèm theo" : elsewhere ? "xem dưới bảng" : PrintedValue.of(field, value);
    return Row.of(field.code(), label(field), measure, shown, content.notes().getOrDefault(field.code(), ""));
  }

  /** A form says what must be written, and its options stand beside the question, to be ticked. */
  private String label(TemplateForm.Field field) {
    if (!blank) {
      return field.label().vi();
    }
    String label = field.label().vi() + (field.required() ? " (*)" : "");
    return field.options().isEmpty()
        ? label
        : label + "\n" + field.options().stream().map(option -> "[  ] " + option.label().vi()).collect(Collectors.joining("\n"));
  }

  private void narrative() {
    for (TemplateForm.NarrativePart part : form.narrative()) {
      body.part(part.label().vi());
      String text = content.narrative().getOrDefault(part.code(), "");
      body.add(new Paragraph(text.isBlank() ? PrintedValue.BLANK : text));
    }
  }

  private void writingRoom() {
    for (TemplateForm.NarrativePart part : form.narrative()) {
      body.part(part.label().vi() + (part.required() ? " (*)" : ""));
      body.add(new WritingLines(Math.clamp(part.maxLength() / SIGNS_A_LINE, 3, MOST_LINES)));
    }
  }

  private List<String> recipients() {
    List<String> lines = new ArrayList<>();
    facts.receivers().forEach(name -> lines.add("- " + name + ";"));
    lines.add("- Lưu: VT.");
    return lines;
  }
}
