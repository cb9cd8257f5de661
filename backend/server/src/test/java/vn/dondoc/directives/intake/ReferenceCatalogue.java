package vn.dondoc.directives.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The shipped units of TP. Lào Cai as the reader of letters sees them on a day of 2023. */
final class ReferenceCatalogue {
  private static final LocalDate DAY = LocalDate.of(2023, 10, 12);
  private static final Map<String, UUID> IDS = new LinkedHashMap<>();
  static final UnitCatalogue CATALOGUE = load();

  private ReferenceCatalogue() {}

  static UUID id(String code) {
    return IDS.get(code);
  }

  static String code(UUID id) {
    return IDS.entrySet().stream().filter(e -> e.getValue().equals(id)).map(Map.Entry::getKey).findFirst().orElseThrow();
  }

  private static UnitCatalogue load() {
    List<UnitCatalogue.Unit> units =
        rows("units.csv").stream()
            .filter(row -> !LocalDate.parse(row.get("valid_from")).isAfter(DAY))
            .map(
                row -> {
                  UUID id = UUID.nameUUIDFromBytes(row.get("code").getBytes(StandardCharsets.UTF_8));
                  IDS.put(row.get("code"), id);
                  return new UnitCatalogue.Unit(
                      id, row.get("code"), row.get("name"), list(row.get("aliases")), row.get("kind"),
                      Boolean.parseBoolean(row.get("hierarchical")));
                })
            .toList();
    List<UnitCatalogue.Group> groups =
        rows("groups.csv").stream()
            .map(
                row ->
                    new UnitCatalogue.Group(
                        row.get("code"), row.get("name"), list(row.get("aliases")),
                        list(row.get("members")).stream().map(IDS::get).toList()))
            .toList();
    return new UnitCatalogue(units, groups);
  }

  private static List<String> list(String cell) {
    return cell.isBlank() ? List.of() : Arrays.asList(cell.split("\\|"));
  }

  private static List<CSVRecord> rows(String file) {
    try (var reader =
        new InputStreamReader(ReferenceCatalogue.class.getResourceAsStream("/reference/" + file), StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
