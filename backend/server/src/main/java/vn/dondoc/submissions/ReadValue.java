package vn.dondoc.submissions;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.reportperiods.templates.TemplateForm.Question;
import vn.dondoc.shared.language.CleanText;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;

/**
 * Reads one value as its field wants it, strictly: another kind, a stray key, an option the form does not have, a
 * character no text may hold are each told with their place. What is blank is absent.
 */
public final class ReadValue {
  public static final int LONGEST_TEXT = 20_000;
  public static final int LONGEST_LINE = 500;
  private static final int LONGEST_LINK = 2_000;

  private final List<FieldProblem> problems;

  /** @param problems where to put what is wrong */
  public ReadValue(List<FieldProblem> problems) {
    this.problems = problems;
  }

  /** Empty for what is blank, and for what is wrong, which is then among the problems. */
  public Optional<ReportValue> of(Question question, JsonNode node, String pointer) {
    if (node.isTextual() && node.textValue().equals(ReportValue.NIL_WORD)) {
      return Optional.of(ReportValue.NIL);
    }
    return switch (question.type()) {
      case INTEGER, DECIMAL -> orWrong(ReportValue.read(node), pointer, "not-a-number");
      case SHORT_TEXT, LONG_TEXT ->
          inside(node, "text", pointer, "not-a-text").flatMap(text -> text(question.type(), text, pointer));
      case CHOICE -> inside(node, "options", pointer, "not-a-choice").flatMap(codes -> choice(question, codes, pointer));
      case DATE -> inside(node, "date", pointer, "not-a-date").flatMap(day -> orWrong(day(day.asText()), pointer, "not-a-date"));
      case LINK ->
          inside(node, "url", pointer, "not-a-link").filter(url -> !url.asText().isBlank()).flatMap(url -> orWrong(link(url.asText()), pointer, "not-a-link"));
      case TABLE -> inside(node, "rows", pointer, "not-a-table").flatMap(rows -> table((TemplateForm.Field) question, rows, pointer));
      case FILE -> wrong(pointer, "file-elsewhere");
    };
  }

  /** The one key that this kind has, with the JSON type it has. */
  private Optional<JsonNode> inside(JsonNode node, String key, String pointer, String code) {
    boolean list = key.equals("options") || key.equals("rows");
    JsonNode value = node.isObject() && node.size() == 1 ? node.get(key) : null;
    boolean right = value != null && (list ? value.isArray() : value.isTextual());
    return right ? Optional.of(value) : wrong(pointer, code);
  }

  private Optional<ReportValue> text(TemplateForm.Type type, JsonNode node, String pointer) {
    int longest = type == TemplateForm.Type.SHORT_TEXT ? LONGEST_LINE : LONGEST_TEXT;
    String text = node.textValue();
    if (text.length() > longest) {
      return wrong(pointer, "too-long", longest);
    }
    if (!CleanText.isClean(text)) {
      return wrong(pointer, "bad-characters");
    }
    if (type == TemplateForm.Type.SHORT_TEXT && text.lines().count() > 1) {
      return wrong(pointer, "one-line");
    }
    return text.isBlank() ? Optional.empty() : Optional.of(new ReportValue.Words(CleanText.of(text)));
  }

  private Optional<ReportValue> choice(Question question, JsonNode codes, String pointer) {
    Set<String> known = question.options().stream().map(TemplateForm.Option::code).collect(Collectors.toSet());
    Set<String> chosen = new TreeSet<>();
    for (JsonNode code : codes) {
      if (!code.isTextual() || !known.contains(code.textValue())) {
        return wrong(pointer, "unknown-option");
      }
      chosen.add(code.textValue());
    }
    if (chosen.size() > 1 && !question.several()) {
      return wrong(pointer, "one-option");
    }
    return chosen.isEmpty() ? Optional.empty() : Optional.of(new ReportValue.Choice(List.copyOf(chosen)));
  }

  private Optional<ReportValue> table(TemplateForm.Field field, JsonNode rows, String pointer) {
    if (rows.size() > field.rowLimit()) {
      return wrong(pointer, "too-many-rows", field.rowLimit());
    }
    Map<String, TemplateForm.Column> columns =
        field.columns().stream().collect(Collectors.toMap(TemplateForm.Column::code, column -> column));
    int before = problems.size();
    List<Map<String, ReportValue>> kept = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, ReportValue> cells = row(columns, rows.get(i), pointer + "/rows/" + i);
      if (!cells.isEmpty()) {
        kept.add(cells);
      }
    }
    boolean none = kept.isEmpty() || problems.size() > before;
    return none ? Optional.empty() : Optional.of(new ReportValue.Table(kept));
  }

  private Map<String, ReportValue> row(Map<String, TemplateForm.Column> columns, JsonNode row, String pointer) {
    Map<String, ReportValue> cells = new TreeMap<>();
    if (!row.isObject()) {
      wrong(pointer, "not-a-table");
      return cells;
    }
    row.properties()
        .forEach(
            cell -> {
              TemplateForm.Column column = columns.get(cell.getKey());
              String place = pointer + "/" + cell.getKey();
              if (column == null) {
                wrong(pointer, "unknown-column");
              } else {
                of(column, cell.getValue(), place).ifPresent(value -> cells.put(column.code(), value));
              }
            });
    return cells;
  }

  /** A day of our time, as ISO 8601 writes it. */
  static Optional<ReportValue> day(String text) {
    try {
      LocalDate day = text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
      boolean ours = day != null && day.getYear() >= 1900 && day.getYear() <= 2200;
      return ours ? Optional.of(new ReportValue.Day(day)) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** An address of the web; nothing that runs, nothing with a name and password in it. */
  public static Optional<ReportValue> link(String text) {
    String address = text.strip();
    if (address.length() > LONGEST_LINK || !CleanText.isClean(address)) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      boolean whole = uri.getHost() != null && uri.getUserInfo() == null;
      return web && whole ? Optional.of(new ReportValue.Link(CleanText.of(address))) : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private Optional<ReportValue> orWrong(Optional<ReportValue> value, String pointer, String code) {
    return value.isPresent() ? value : wrong(pointer, code);
  }

  private <T> Optional<T> wrong(String pointer, String code, Object... arguments) {
    problems.add(new FieldProblem(pointer, code, Messages.text("field." + code, arguments)));
    return Optional.empty();
  }
}
