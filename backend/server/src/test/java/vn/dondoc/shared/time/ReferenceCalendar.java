package vn.dondoc.shared.time;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The calendar 2023–2027 that the service is shipped with. */
public final class ReferenceCalendar {
  private ReferenceCalendar() {}

  public static WorkingDays days() {
    try (var reader =
        new InputStreamReader(
            ReferenceCalendar.class.getResourceAsStream("/reference/working-days.csv"), StandardCharsets.UTF_8)) {
      List<CSVRecord> rows =
          CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
      return new WorkingDays(days(rows, "HOLIDAY"), days(rows, "MAKE_UP"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<LocalDate> days(List<CSVRecord> rows, String kind) {
    return rows.stream()
        .filter(row -> row.get("kind").equals(kind))
        .map(row -> LocalDate.parse(row.get("date")))
        .collect(Collectors.toSet());
  }
}
