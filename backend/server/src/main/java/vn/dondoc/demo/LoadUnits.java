package vn.dondoc.demo;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import vn.dondoc.reportperiods.templates.Indicator;
import vn.dondoc.reportperiods.templates.ReportTemplate;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.CalendarDay;
import vn.dondoc.units.Succession;
import vn.dondoc.units.Unit;
import vn.dondoc.units.UnitGroup;
import vn.dondoc.units.UnitKind;

/** Units, groups, successions, the working calendar and the starter template. */
@ApplicationScoped
class LoadUnits {
  private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);
  private final ReferenceFiles files;

  LoadUnits(ReferenceFiles files) {
    this.files = files;
  }

  /** @param usernames of the units' officers, by code, in the file's order */
  record Loaded(Map<String, Unit> units, Map<String, String> usernames, Map<String, List<String>> groups) {}

  Loaded load() {
    Map<String, Unit> units = new LinkedHashMap<>();
    Map<String, String> usernames = new LinkedHashMap<>();
    for (CSVRecord row : files.rows("units.csv")) {
      Unit unit = unit(row, units.get(row.get("parent_code")));
      units.put(unit.code, unit);
      if (!row.get("username").isBlank()) {
        usernames.put(unit.code, row.get("username"));
      }
    }
    Unit.persist(units.values());
    Unit.flush(); // what follows names units by their ids alone
    loadSuccessions(units);
    loadCalendar();
    loadTemplate();
    return new Loaded(units, usernames, loadGroups(units));
  }

  /** The city's units of 2023 stay in force: the demonstration world has not been merged yet. */
  private static Unit unit(CSVRecord row, Unit parent) {
    LocalDate from = LocalDate.parse(row.get("valid_from"));
    boolean staysOn = from.isBefore(TWO_LEVELS);
    LocalDate to = staysOn || row.get("valid_to").isBlank() ? null : LocalDate.parse(row.get("valid_to"));
    return new Unit(
        row.get("code"), row.get("name"), UnitKind.valueOf(row.get("kind")), Boolean.parseBoolean(row.get("hierarchical")),
        parent, ReferenceFiles.list(row, "aliases"), from, to);
  }

  private Map<String, List<String>> loadGroups(Map<String, Unit> units) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (CSVRecord row : files.rows("groups.csv")) {
      List<String> members = ReferenceFiles.list(row, "members");
      LocalDate from = LocalDate.parse(row.get("valid_from"));
      new UnitGroup(
              row.get("code"), row.get("name"), ReferenceFiles.list(row, "aliases"),
              members.stream().map(code -> new UnitGroup.Member(units.get(code).id, from, null)).toList())
          .persist();
      groups.put(row.get("code"), members);
    }
    return groups;
  }

  private void loadSuccessions(Map<String, Unit> units) {
    for (CSVRecord row : files.rows("successions.csv")) {
      new Succession(
              units.get(row.get("predecessor_code")), units.get(row.get("successor_code")),
              Succession.Kind.valueOf(row.get("kind")), Succession.Share.valueOf(row.get("share")),
              LocalDate.parse(row.get("effective_on")), row.get("legal_basis"))
          .persist();
    }
  }

  private void loadCalendar() {
    for (CSVRecord row : files.rows("working-days.csv")) {
      new CalendarDay(
              LocalDate.parse(row.get("date")), CalendarDay.Kind.valueOf(row.get("kind")), row.get("name_vi"),
              row.get("name_en"), row.get("source"))
          .persist();
    }
  }

  private void loadTemplate() {
    JsonNode file = files.tree("indicators.json");
    TemplateForm form =
        new TemplateForm(
            files.read(file.get("name"), Text.class),
            all(file.get("groups"), TemplateForm.Group.class),
            all(file.get("fields"), TemplateForm.Field.class),
            all(file.get("narrative"), TemplateForm.NarrativePart.class),
            all(file.get("rules"), TemplateForm.Rule.class));
    Instant known = LocalDate.of(2023, 1, 1).atStartOfDay(Clocks.VIETNAM).toInstant();
    new ReportTemplate(file.get("code").asText(), file.get("templateVersion").asInt(), form, known).persist();
    form.fields().forEach(field -> Indicator.of(field, form.name().vi(), known).persist());
  }

  private <T> List<T> all(JsonNode array, Class<T> type) {
    return StreamSupport.stream(array.spliterator(), false).map(node -> files.read(node, type)).toList();
  }
}
