package vn.dondoc.reportperiods.templates.excel;

import static vn.dondoc.reportperiods.templates.excel.SheetText.column;
import static vn.dondoc.reportperiods.templates.excel.SheetText.text;
import static vn.dondoc.reportperiods.templates.excel.SheetText.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.dondoc.reportperiods.templates.excel.ProposedForm.ProposedField;
import vn.dondoc.reportperiods.templates.excel.ProposedForm.ProposedGroup;
import vn.dondoc.shared.office.SafeWorkbook;

/**
 * Reads a form that offices have in Excel. Most are lists: a column of labels under "Chỉ tiêu" or "Nội dung", perhaps
 * one of units, a line without a unit that begins with I, II or A, B as the head of a group. Where there is no such
 * column, the headings that stand side by side are the fields.
 */
public final class ReadForm {
  private static final int MOST_ROWS = 400;
  static final int HEADINGS_WITHIN = 40;
  private static final int MOST_FIELDS = 120;
  private static final int MOST_GROUPS = 20;
  private static final Pattern LABELS = Pattern.compile("^(chi tieu|noi dung|tieu chi|ten chi tieu|noi dung bao cao|muc|indicators?|items?)\\b.*");
  private static final Pattern UNITS = Pattern.compile("^(don vi tinh|dvt|don vi do|unit)\\b.*");
  private static final Pattern NUMBERS = Pattern.compile("^(stt|tt|so tt|so thu tu|no\\.?)$");
  private static final Pattern CODES = Pattern.compile("^(ma|ma so|ma chi tieu|code)$");
  static final Pattern IN_BRACKETS = Pattern.compile("^(.*\\S)\\s*\\(([^()]{1,30})\\)\\s*:?$");
  private static final Pattern TOTAL = Pattern.compile("^(tong( cong| so)?|cong)\\s*:?$");
  private static final Pattern TAIL =
      Pattern.compile("^\\W*(ghi chu|luu y|nguoi (lap|tong hop|duyet)|thu truong|lanh dao (don vi|co quan|ubnd)|chu tich|noi nhan|xac nhan)\\b.*");
  private static final Pattern HEAD_OF_GROUP = Pattern.compile("^([IVX]{1,5}|[A-H])[.)]?$");
  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,19}");
  private static final Set<String> NO_UNITS = Set.of("có/không", "nếu có", "lũy kế", "luỹ kế");

  private final Sheet sheet;
  private final Map<String, ProposedGroup> groups = new LinkedHashMap<>();
  private final List<ProposedField> fields = new ArrayList<>();
  private final Set<String> codes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private boolean more;

  private ReadForm(Sheet sheet) {
    this.sheet = sheet;
  }

  public static ProposedForm of(byte[] file) {
    return SafeWorkbook.read(file, ReadForm::of);
  }

  private static ProposedForm of(XSSFWorkbook workbook) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
        ProposedForm form = new ReadForm(workbook.getSheetAt(i)).read();
        if (!form.fields().isEmpty()) {
          return form;
        }
      }
    }
    throw SafeWorkbook.unreadable("no-form");
  }

  private ProposedForm read() {
    Optional<Row> headings = headings();
    if (headings.isPresent()) {
      lines(headings.get());
    } else {
      sideBySide();
    }
    if (groups.isEmpty()) {
      groups.put("G1", new ProposedGroup("G1", "Số liệu"));
    }
    return new ProposedForm(sheet.getSheetName(), List.copyOf(groups.values()), fields, more);
  }

  /** The line that names a column of labels, and at least one column beside it. */
  private Optional<Row> headings() {
    for (Row row : sheet) {
      if (row.getRowNum() > HEADINGS_WITHIN) {
        break;
      }
      if (column(row, LABELS) >= 0 && texts(row).size() >= 2) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private void lines(Row headings) {
    int label = column(headings, LABELS);
    int unit = column(headings, UNITS);
    int number = column(headings, NUMBERS);
    int code = column(headings, CODES);
    String above = "";
    String aboveNumber = "";
    for (int r = headings.getRowNum() + 1; r <= Math.min(sheet.getLastRowNum(), headings.getRowNum() + MOST_ROWS); r++) {
      Row row = sheet.getRow(r);
      String text = text(row, label);
      if (isTail(row)) {
        break;
      }
      if (text.isEmpty() || text.matches("[\\d().\\s]+") || TOTAL.matcher(GuessedType.fold(text)).matches()) {
        continue; // a blank line, the line that numbers the columns, what Excel adds up
      }
      String measure = text(row, unit);
      String numbered = text(row, number);
      // Where lines are numbered or coded and have units, one that is but a text heads those below it
      boolean alone = unit >= 0 && Math.max(number, code) >= 0 && texts(row).size() == 1;
      if (measure.isEmpty() && (alone || HEAD_OF_GROUP.matcher(numbered).matches())) {
        group(text);
      } else if (measure.isEmpty() && isPartOf(text(sheet.getRow(r + 1), number), numbered)) {
        above = text;
        aboveNumber = numbered;
      } else {
        field(row.getCell(label), isPartOf(numbered, aboveNumber) ? above + ": " + text : text, measure, text(row, code));
      }
    }
  }

  /** Notes and who signs: nothing to ask for comes after them. */
  private boolean isTail(Row row) {
    return row != null && !fields.isEmpty() && !texts(row).isEmpty() && TAIL.matcher(GuessedType.fold(text(texts(row).getFirst()))).matches();
  }

  /** 1.2 is a part of 1. */
  private static boolean isPartOf(String number, String whole) {
    String stem = whole.replaceFirst("[.)]$", "");
    return !stem.isEmpty() && number.startsWith(stem + ".") && number.length() > stem.length() + 1;
  }

  private void sideBySide() {
    for (WideHead.Heading heading : WideHead.of(sheet)) {
      if (!NUMBERS.matcher(GuessedType.fold(heading.label())).matches()) {
        field(heading.cell(), heading.label(), heading.unit(), "");
      }
    }
  }

  private void group(String label) {
    if (groups.size() < MOST_GROUPS) {
      String code = "G" + (groups.size() + 1);
      groups.put(code, new ProposedGroup(code, label));
    }
  }

  private void field(Cell cell, String text, String measure, String code) {
    if (fields.size() == MOST_FIELDS) {
      more = true;
      return;
    }
    if (groups.isEmpty()) {
      group("Số liệu");
    }
    Matcher bracketed = IN_BRACKETS.matcher(text);
    boolean unitInLabel = measure.isEmpty() && bracketed.matches() && !NO_UNITS.contains(bracketed.group(2).strip().toLowerCase(Locale.ROOT));
    String label = (unitInLabel ? bracketed.group(1) : text).replaceFirst("^[-+•*\\s]+", "").replaceFirst("\\s*[:*]$", "");
    String unit = unitInLabel ? bracketed.group(2).strip() : measure;
    GuessedType guess = GuessedType.of(text, unit);
    String group = new ArrayList<>(groups.keySet()).getLast();
    fields.add(
        new ProposedField(
            cell.getAddress().formatAsString(), codeOf(code), group, label, guess.type().isNumber() ? unit : "", guess.type(), guess.options()));
  }

  private String codeOf(String given) {
    String code = CODE.matcher(given).matches() && !codes.contains(given) ? given : next();
    codes.add(code);
    return code;
  }

  private String next() {
    int number = fields.size() + 1;
    while (codes.contains("M%02d".formatted(number))) {
      number++;
    }
    return "M%02d".formatted(number);
  }
}
