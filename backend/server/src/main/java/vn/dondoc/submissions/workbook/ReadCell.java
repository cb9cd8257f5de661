package vn.dondoc.submissions.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.reportperiods.templates.TemplateForm.Question;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.submissions.ReadValue;
import vn.dondoc.submissions.ReportValue;

/** Reads one cell as its field wants it; of a formula the value counts that it had when the file was saved. */
final class ReadCell {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final List<FieldProblem> problems;

  ReadCell(List<FieldProblem> problems) {
    this.problems = problems;
  }

  /** Empty for a blank cell, and for a wrong one, which is then among the problems. */
  Optional<ReportValue> value(Question question, Cell cell, String pointer) {
    if (question.type().isNumber()) {
      return figure(cell, pointer);
    }
    if (cell == null || question.type() == TemplateForm.Type.FILE) {
      return Optional.empty();
    }
    return switch (typeOf(cell)) {
      case BLANK -> Optional.empty();
      case NUMERIC, STRING -> other(question, cell, pointer);
      default -> wrong(pointer, "workbook-error", place(cell));
    };
  }

  private Optional<ReportValue> other(Question question, Cell cell, String pointer) {
    String typed = clean(shown(cell));
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    JsonNode node = typed.equals(ReportValue.NIL_WORD) ? JSON.textNode(typed) : wire(question, cell, typed);
    List<FieldProblem> found = new ArrayList<>();
    Optional<ReportValue> value = new ReadValue(found).of(question, node, pointer);
    for (FieldProblem problem : found) { // said again with the cell, where the clerk looks
      Text vi = Messages.text("field.workbook-cell", place(cell), problem.message().vi());
      Text en = Messages.text("field.workbook-cell", place(cell), problem.message().en());
      problems.add(new FieldProblem(problem.pointer(), problem.code(), new Text(vi.vi(), en.en())));
    }
    return value;
  }

  private static JsonNode wire(Question question, Cell cell, String typed) {
    return switch (question.type()) {
      case CHOICE -> JSON.objectNode().set("options", options(question, typed));
      case DATE -> JSON.objectNode().put("date", day(cell, typed));
      case LINK -> JSON.objectNode().put("url", typed);
      case SHORT_TEXT -> JSON.objectNode().put("text", typed.replaceAll("\\s*\\R\\s*", " "));
      default -> JSON.objectNode().put("text", typed);
    };
  }

  /** By label in either language or by code; what is none of them stays as typed and is refused as an option. */
  private static ArrayNode options(Question question, String typed) {
    ArrayNode codes = JSON.arrayNode();
    String[] parts = question.several() ? typed.split("[;\\n]") : new String[] {typed};
    for (String part : parts) {
      if (!part.isBlank()) {
        codes.add(question.options().stream().filter(o -> names(o, part.strip())).map(TemplateForm.Option::code).findFirst().orElse("?"));
      }
    }
    return codes;
  }

  private static boolean names(TemplateForm.Option option, String typed) {
    String folded = typed.toLowerCase(Locale.ROOT);
    return folded.equals(option.label().vi().strip().toLowerCase(Locale.ROOT))
        || folded.equals(option.label().en().strip().toLowerCase(Locale.ROOT))
        || typed.equals(option.code());
  }

  private static String day(Cell cell, String typed) {
    if (typeOf(cell) == CellType.NUMERIC) {
      return DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : "";
    }
    try {
      return LocalDate.parse(typed.replace('-', '/').replace('.', '/'), DAY).toString();
    } catch (DateTimeParseException other) {
      return typed; // perhaps ISO, else refused
    }
  }

  private Optional<ReportValue> figure(Cell cell, String pointer) {
    if (cell == null) {
      return Optional.empty();
    }
    return switch (typeOf(cell)) {
      case NUMERIC -> number(cell, pointer);
      case STRING -> {
        String typed = cell.getStringCellValue().strip();
        Optional<ReportValue> value = TypedFigure.read(typed);
        yield value.isEmpty() && !typed.isEmpty()
            ? wrong(pointer, "workbook-number", place(cell), typed.substring(0, Math.min(40, typed.length())))
            : value;
      }
      case BLANK -> Optional.empty();
      default -> wrong(pointer, "workbook-error", place(cell));
    };
  }

  private Optional<ReportValue> number(Cell cell, String pointer) {
    if (DateUtil.isCellDateFormatted(cell)) {
      return wrong(pointer, "workbook-date", place(cell));
    }
    Optional<ReportValue> value = ReportValue.of(cell.getNumericCellValue());
    return value.isPresent() ? value : wrong(pointer, "workbook-number", place(cell), cell.getNumericCellValue());
  }

  Optional<String> text(Cell cell, String pointer) {
    if (cell == null) {
      return Optional.empty();
    }
    return switch (typeOf(cell)) {
      case STRING, NUMERIC -> kept(cell, pointer);
      case BLANK -> Optional.empty();
      default -> wrong(pointer, "workbook-error", place(cell));
    };
  }

  private Optional<String> kept(Cell cell, String pointer) {
    String clean = clean(shown(cell));
    if (clean.length() > ReadValue.LONGEST_TEXT) {
      return wrong(pointer, "workbook-long", place(cell), ReadValue.LONGEST_TEXT);
    }
    return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
  }

  private static String clean(String text) {
    return Normalizer.normalize(text.replace("\0", "").strip(), Normalizer.Form.NFC);
  }

  private static String shown(Cell cell) {
    return typeOf(cell) == CellType.STRING ? cell.getStringCellValue() : new DataFormatter(Locale.ROOT).formatCellValue(cell);
  }

  /** A formula that no program has worked out has no value, which POI takes for zero. */
  private static CellType typeOf(Cell cell) {
    if (cell.getCellType() != CellType.FORMULA) {
      return cell.getCellType();
    }
    CellType result = cell.getCachedFormulaResultType();
    String raw = ((XSSFCell) cell).getRawValue();
    return result == CellType.NUMERIC && (raw == null || raw.isEmpty()) ? CellType.ERROR : result;
  }

  private static String place(Cell cell) {
    return cell.getAddress().formatAsString();
  }

  private <T> Optional<T> wrong(String pointer, String code, Object... arguments) {
    problems.add(new FieldProblem(pointer, code, Messages.text("field." + code, arguments)));
    return Optional.empty();
  }
}
