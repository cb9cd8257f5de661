package vn.dondoc.demo;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.submissions.SubmissionContent;
import vn.dondoc.units.Unit;

/** Plausible, invented figures: the same for the same unit and period, growing with the days a period covers. */
final class SampleReport {
  private static final List<String> TEXTS =
      List.of(
          "Đơn vị đã tổ chức tuyên truyền tại các tổ dân phố, thôn bản; lồng ghép trong họp giao ban và sinh hoạt chi bộ.",
          "Người dân quan tâm nhiều đến các chiêu giả danh cán bộ và lừa đảo qua mạng xã hội; số cuộc gọi hỏi thông tin tăng.",
          "Đã phối hợp phát tin trên loa truyền thanh cơ sở và nhóm Zalo của khu dân cư.");

  private SampleReport() {}

  static SubmissionContent of(Unit unit, ReportPeriod period) {
    int size = 1 + Math.floorMod(unit.code.hashCode(), 7);
    long weeks = Math.max(1, ChronoUnit.DAYS.between(period.coversFrom, period.coversTo) / 7);
    Map<String, ReportValue> values = new TreeMap<>();
    put(values, "A01", 1);
    put(values, "A03", weeks * size / 8);
    put(values, "B01", weeks * size);
    put(values, "B02", weeks * size * 45);
    put(values, "B03", weeks * size * 12);
    values.put("B04", size % 3 == 0 ? ReportValue.NIL : ReportValue.of(weeks));
    put(values, "B05", weeks * 2);
    put(values, "B06a", weeks / 20);
    put(values, "B06b", weeks / 20 * 60);
    put(values, "C01", weeks * 2);
    put(values, "C02", weeks * 14);
    put(values, "C03", weeks * 70);
    values.put("C04", size % 2 == 0 ? ReportValue.NIL : ReportValue.of(weeks / 4));
    put(values, "D01", 2L * size);
    put(values, "D02", size + weeks / 2);
    put(values, "D03", weeks * size * 20);
    put(values, "E01", weeks * 3);
    put(values, "E02", weeks * size * 150);
    put(values, "E03a", size);
    put(values, "E03b", size * 85L);
    put(values, "F01", weeks * size * 5);
    String text = TEXTS.get(Math.floorMod(unit.code.hashCode() + period.code.hashCode(), TEXTS.size()));
    return new SubmissionContent(values, Map.of("assessment", text), Map.of());
  }

  private static void put(Map<String, ReportValue> values, String field, long number) {
    values.put(field, ReportValue.of(number));
  }

  /** What a unit has when it has only begun. */
  static SubmissionContent begun(Unit unit, ReportPeriod period) {
    SubmissionContent whole = of(unit, period);
    Map<String, ReportValue> some = new TreeMap<>();
    List.of("A01", "B01", "B02", "B03", "C01").forEach(code -> some.put(code, whole.values().get(code)));
    return new SubmissionContent(some, Map.of(), Map.of());
  }
}
