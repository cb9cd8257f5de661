package vn.dondoc.submissions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.reportperiods.templates.TemplateForm.Question;
import vn.dondoc.reportperiods.templates.VersionMap;

/**
 * A content written in one version of a template, said in another.
 *
 * @param moved new code by old code, of the filled fields that have another code now
 * @param dropped what the other version has no place for
 */
record MigratedContent(SubmissionContent content, Map<String, String> moved, SubmissionContent dropped) {

  static MigratedContent of(SubmissionContent content, TemplateForm from, TemplateForm to) {
    VersionMap map = VersionMap.between(from, to);
    SubmissionContent kept = new SubmissionContent(Map.of(), Map.of(), Map.of());
    SubmissionContent dropped = new SubmissionContent(Map.of(), Map.of(), Map.of());
    Map<String, String> moved = new TreeMap<>();
    content.values()
        .forEach(
            (code, value) -> {
              String place = map.fields().get(code);
              if (place != null && accepts(to.field(place).orElseThrow(), value)) {
                kept.values().put(place, value);
                if (!place.equals(code)) {
                  moved.put(code, place);
                }
              } else {
                dropped.values().put(code, value);
              }
            });
    content.notes()
        .forEach(
            (code, note) -> {
              boolean stays = map.fields().containsKey(code) && !dropped.values().containsKey(code);
              (stays ? kept : dropped).notes().put(stays ? map.fields().get(code) : code, note);
            });
    content.narrative()
        .forEach((code, text) -> (map.parts().contains(code) ? kept : dropped).narrative().put(code, text));
    return new MigratedContent(kept.withFiles(content.files()), moved, dropped);
  }

  boolean losesSomething() {
    return !dropped.values().isEmpty() || !dropped.narrative().isEmpty();
  }

  private static boolean accepts(TemplateForm.Field field, ReportValue value) {
    return value instanceof ReportValue.Table table
        ? table.rows().size() <= field.rowLimit() && table.rows().stream().allMatch(row -> acceptsRow(field, row))
        : acceptsOne(field, value);
  }

  private static boolean acceptsRow(TemplateForm.Field field, Map<String, ReportValue> row) {
    Map<String, TemplateForm.Column> columns =
        field.columns().stream().collect(Collectors.toMap(TemplateForm.Column::code, column -> column));
    return row.entrySet().stream()
        .allMatch(cell -> columns.containsKey(cell.getKey()) && acceptsOne(columns.get(cell.getKey()), cell.getValue()));
  }

  private static boolean acceptsOne(Question question, ReportValue value) {
    return switch (value) {
      case ReportValue.Nil nil -> true;
      case ReportValue.Figure figure -> question.type().isNumber();
      case ReportValue.Words words ->
          question.type() == TemplateForm.Type.LONG_TEXT
              || (question.type() == TemplateForm.Type.SHORT_TEXT && words.text().length() <= ReadValue.LONGEST_LINE && words.text().lines().count() <= 1);
      case ReportValue.Choice choice -> offers(question, choice.options());
      case ReportValue.Day day -> question.type() == TemplateForm.Type.DATE;
      case ReportValue.Link link -> question.type() == TemplateForm.Type.LINK;
      case ReportValue.Table table -> false;
    };
  }

  private static boolean offers(Question question, List<String> chosen) {
    Set<String> known = question.options().stream().map(TemplateForm.Option::code).collect(Collectors.toSet());
    return question.type() == TemplateForm.Type.CHOICE && known.containsAll(chosen) && (question.several() || chosen.size() <= 1);
  }
}
