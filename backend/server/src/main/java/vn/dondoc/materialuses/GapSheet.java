package vn.dondoc.materialuses;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The gap report as a sheet: every topic × language × format, who reads which language, then every unit × topic. */
final class GapSheet {
  private GapSheet() {}

  static byte[] csv(GapView gaps) {
    Map<String, GapView.Cell> cells = new HashMap<>();
    gaps.cells().forEach(c -> cells.put(c.topic() + "\n" + c.language() + "\n" + c.format(), c));
    StringWriter text = new StringWriter();
    text.append('\ufeff'); // so that Excel reads the marks
    try (CSVPrinter sheet = new CSVPrinter(text, CSVFormat.EXCEL)) {
      sheet.printRecord("Chủ đề", "Ngôn ngữ", "Dạng", "Đang công bố", "Đang làm", "Còn thiếu");
      for (GapView.Named topic : gaps.topics()) {
        for (GapView.Named language : gaps.languages()) {
          for (String format : gaps.formats()) {
            GapView.Cell cell = cells.get(topic.code() + "\n" + language.code() + "\n" + format);
            int live = cell == null ? 0 : cell.live();
            sheet.printRecord(safe(topic.name()), safe(language.name()), format, live, cell == null ? 0 : cell.making(), live == 0 ? "x" : "");
          }
        }
      }
      sheet.println();
      sheet.printRecord("Ngôn ngữ", "Ai đọc được", "Đơn vị mời", "Số bản đã đọc");
      for (GapView.Named language : gaps.languages()) {
        for (GapView.Reader reader : gaps.readers()) {
          if (reader.language().equals(language.code())) {
            sheet.printRecord(safe(language.name()), safe(reader.name()), safe(reader.unit()), reader.read());
          }
        }
      }
      sheet.println();
      sheet.printRecord("Đơn vị", "Mã", "Số lần dùng", "Chủ đề đã dùng", "Số chủ đề chưa dùng");
      for (GapView.UnitRow unit : gaps.units()) {
        sheet.printRecord(safe(unit.name()), unit.code(), unit.times(), String.join(" ", unit.topics()), gaps.topics().size() - unit.topics().size());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A name must not be taken for a formula. */
  private static String safe(String name) {
    return name.matches("^[=+\\-@\\t].*") ? "'" + name : name;
  }
}
