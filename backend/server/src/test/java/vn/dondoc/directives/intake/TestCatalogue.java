package vn.dondoc.directives.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Units to read letters with: the shipped ones of TP. Lào Cai, or an invented city's. */
record TestCatalogue(UnitCatalogue units, Map<UUID, String> codes) {
  private static final LocalDate DAY = LocalDate.of(2023, 10, 12);
  static final TestCatalogue LAO_CAI = load("/reference/units.csv", "/reference/groups.csv");
  private static final Map<String, TestCatalogue> LOADED = new java.util.concurrent.ConcurrentHashMap<>();
  static final TestCatalogue VINH_SON = load("/intake/vinh-son.csv", "/intake/vinh-son-groups.csv");

  static TestCatalogue named(String name) {
    return name.equals("lao-cai") ? LAO_CAI : LOADED.computeIfAbsent(name, n -> load("/intake/" + n + ".csv", "/intake/" + n + "-groups.csv"));
  }

  static UUID id(String code) {
    return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
  }

  String code(UUID id) {
    return codes.get(id);
  }

  private static TestCatalogue load(String unitFile, String groupFile) {
    List<CSVRecord> rows = rows(unitFile).stream().filter(TestCatalogue::isInForce).toList();
    List<UnitCatalogue.Unit> units = rows.stream().map(TestCatalogue::unit).toList();
    List<UnitCatalogue.Group> groups =
        rows(groupFile).stream()
            .map(row -> new UnitCatalogue.Group(row.get("code"), row.get("name"), list(row.get("aliases")), list(row.get("members")).stream().map(TestCatalogue::id).toList()))
            .toList();
    return new TestCatalogue(
        new UnitCatalogue(units, groups), units.stream().collect(Collectors.toMap(UnitCatalogue.Unit::id, UnitCatalogue.Unit::code)));
  }

  private static boolean isInForce(CSVRecord row) {
    return !row.isMapped("valid_from") || !LocalDate.parse(row.get("valid_from")).isAfter(DAY);
  }

  private static UnitCatalogue.Unit unit(CSVRecord row) {
    return new UnitCatalogue.Unit(
        id(row.get("code")), row.get("code"), row.get("name"), list(row.get("aliases")), row.get("kind"), Boolean.parseBoolean(row.get("hierarchical")));
  }

  private static List<String> list(String cell) {
    return cell.isBlank() ? List.of() : Arrays.asList(cell.split("\\|"));
  }

  private static List<CSVRecord> rows(String file) {
    try (var reader = new InputStreamReader(TestCatalogue.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
