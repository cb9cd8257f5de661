package vn.dondoc.units;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The catalogue as CSV, the way Vietnamese spreadsheets write and read it: UTF-8 with a byte order mark, semicolons;
 * commas and files without the mark are read as well.
 */
final class UnitsCsv {
  static final List<String> COLUMNS =
      List.of("code", "name", "kind", "parent_code", "valid_from", "valid_to", "hierarchical", "aliases");

  private static final int MOST_ROWS = 20_000;
  private static final String MARK = "\uFEFF";

  private UnitsCsv() {}

  /** @param line in the file, the header being the first */
  record Row(
      long line, String code, String name, String kind, String parentCode, String validFrom, String validTo,
      String hierarchical, List<String> aliases) {}

  static String write(List<Unit> units) {
    StringBuilder csv = new StringBuilder(MARK).append(String.join(";", COLUMNS)).append("\r\n");
    for (Unit u : units) {
      csv.append(
              Stream.of(
                      u.code, u.name, u.kind.name(), u.parent == null ? "" : u.parent.code, u.validFrom.toString(),
                      u.validTo == null ? "" : u.validTo.toString(), String.valueOf(u.hierarchical), String.join("|", u.aliases))
                  .map(UnitsCsv::cell)
                  .collect(Collectors.joining(";")))
          .append("\r\n");
    }
    return csv.toString();
  }

  /** A spreadsheet takes a cell that begins so for a formula. */
  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("(?s).*[\";\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  static List<Row> read(byte[] file) {
    String text = decoded(file);
    String header = text.lines().findFirst().orElse("");
    char separator = header.chars().filter(c -> c == ';').count() >= header.chars().filter(c -> c == ',').count() ? ';' : ',';
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setTrim(true).get();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      requireColumns(parser.getHeaderNames());
      List<Row> rows = new ArrayList<>();
      for (CSVRecord record : parser) {
        if (rows.size() == MOST_ROWS) {
          throw Unit.refused("/", "csv-too-many-rows", String.valueOf(MOST_ROWS));
        }
        rows.add(row(record, parser.getCurrentLineNumber()));
      }
      return rows;
    } catch (IOException | IllegalArgumentException | UncheckedIOException broken) {
      throw Unit.refused("/", "csv-broken");
    }
  }

  private static void requireColumns(List<String> names) {
    List<String> missing = COLUMNS.subList(0, 5).stream().filter(column -> !names.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw Unit.refused("/", "csv-columns", String.join(", ", missing));
    }
  }

  private static Row row(CSVRecord record, long line) {
    return new Row(
        line, value(record, "code"), value(record, "name"), value(record, "kind"), value(record, "parent_code"),
        value(record, "valid_from"), value(record, "valid_to"), value(record, "hierarchical"),
        Arrays.stream(value(record, "aliases").split("\\|")).map(String::strip).filter(a -> !a.isEmpty()).toList());
  }

  private static String value(CSVRecord record, String column) {
    return record.isMapped(column) && record.isSet(column) ? record.get(column).strip() : "";
  }

  private static String decoded(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return Normalizer.normalize(text.startsWith(MARK) ? text.substring(1) : text, Normalizer.Form.NFC);
    } catch (CharacterCodingException notUtf8) {
      throw Unit.refused("/", "csv-not-utf8");
    }
  }
}
