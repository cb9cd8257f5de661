package vn.dondoc.submissions;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.language.Text;

/** What the rows of a small table lack. */
final class TableChecks {
  private TableChecks() {}

  /** In the order of the rows; each names its row and column. */
  static List<Text> of(TemplateForm.Field field, ReportValue.Table table) {
    return IntStream.range(0, table.rows().size())
        .boxed()
        .flatMap(i -> field.columns().stream().flatMap(column -> cell(column, table.rows().get(i), i + 1)))
        .toList();
  }

  private static Stream<Text> cell(TemplateForm.Column column, Map<String, ReportValue> row, int number) {
    ReportValue value = row.get(column.code());
    if (value == null) {
      return column.required() ? said("field.table-missing", column, number) : Stream.empty();
    }
    boolean broken = column.type() == TemplateForm.Type.INTEGER && value.number() != null && value.number().scale() > 0;
    return broken ? said("field.table-not-an-integer", column, number) : Stream.empty();
  }

  private static Stream<Text> said(String key, TemplateForm.Column column, int number) {
    Text vi = Messages.text(key, number, column.label().vi());
    Text en = Messages.text(key, number, column.label().en());
    return Stream.of(new Text(vi.vi(), en.en()));
  }
}
