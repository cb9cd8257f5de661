package vn.dondoc.units;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.language.Text;

/**
 * Takes units from a file: new codes are added, what has no date is corrected, everything that has a history is refused
 * with the way to do it. All rows or none.
 */
@ApplicationScoped
class ImportUnits {
  enum Outcome {
    CREATE,
    UPDATE,
    UNCHANGED,
    ERROR
  }

  /** @param message null where there is nothing to say */
  record Line(long line, String code, Outcome outcome, Text message) {}

  record Result(boolean applied, List<Line> lines, List<Unit> written) {
    long count(Outcome outcome) {
      return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
  }

  private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  @Transactional(Transactional.TxType.MANDATORY)
  Result read(List<UnitsCsv.Row> rows, boolean dryRun) {
    SuccessionLock.exclusive();
    Reading reading = new Reading();
    rows.forEach(reading::row);
    boolean apply = !dryRun && reading.lines.stream().noneMatch(line -> line.outcome() == Outcome.ERROR);
    if (apply) {
      reading.corrections.forEach(Runnable::run);
      Unit.persist(reading.created);
      Unit.flush();
    }
    return new Result(apply, reading.lines, apply ? reading.written() : List.of());
  }

  private static final class Reading {
    private final Map<String, Unit> known = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Unit> created = new ArrayList<>();
    private final List<Unit> corrected = new ArrayList<>();
    private final List<Runnable> corrections = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    Reading() {
      Unit.<Unit>listAll().forEach(unit -> known.put(unit.code, unit));
    }

    List<Unit> written() {
      return java.util.stream.Stream.concat(created.stream(), corrected.stream()).toList();
    }

    void row(UnitsCsv.Row row) {
      if (!row.code().matches(UnitInput.CODE)) {
        error(row, "csv-code");
      } else if (!seen.add(row.code())) {
        error(row, "csv-twice");
      } else if (row.name().isEmpty() || row.name().length() > 200) {
        error(row, "csv-name");
      } else if (Arrays.stream(UnitKind.values()).noneMatch(kind -> kind.name().equals(row.kind()))) {
        error(row, "csv-kind");
      } else if (!row.parentCode().isEmpty() && !known.containsKey(row.parentCode())) {
        error(row, "csv-parent");
      } else if (day(row.validFrom()) == null || (!row.validTo().isEmpty() && day(row.validTo()) == null)) {
        error(row, "csv-day");
      } else if (known.containsKey(row.code())) {
        correct(row, known.get(row.code()));
      } else {
        create(row);
      }
    }

    private void create(UnitsCsv.Row row) {
      LocalDate to = row.validTo().isEmpty() ? null : day(row.validTo());
      if (to != null && to.isBefore(day(row.validFrom()))) {
        error(row, "csv-day");
        return;
      }
      Unit unit =
          new Unit(
              row.code(), row.name(), UnitKind.valueOf(row.kind()), isHierarchical(row), known.get(row.parentCode()),
              row.aliases(), day(row.validFrom()), to);
      known.put(unit.code, unit);
      created.add(unit);
      lines.add(new Line(row.line(), row.code(), Outcome.CREATE, null));
    }

    private void correct(UnitsCsv.Row row, Unit unit) {
      String parent = unit.parent == null ? "" : unit.parent.code;
      if (!unit.name.equals(row.name()) || !unit.kind.name().equals(row.kind()) || !parent.equals(row.parentCode())) {
        error(row, "csv-history");
        return;
      }
      boolean same = unit.hierarchical == isHierarchical(row) && unit.aliases.equals(row.aliases());
      if (!same) {
        corrected.add(unit);
        corrections.add(() -> unit.describe(isHierarchical(row), row.aliases()));
      }
      lines.add(new Line(row.line(), row.code(), same ? Outcome.UNCHANGED : Outcome.UPDATE, null));
    }

    private void error(UnitsCsv.Row row, String code) {
      lines.add(new Line(row.line(), row.code(), Outcome.ERROR, Messages.text("field." + code)));
    }

    /** Only a clear no is one: a file without the column means the usual. */
    private static boolean isHierarchical(UnitsCsv.Row row) {
      return !Set.of("false", "0", "không").contains(row.hierarchical().toLowerCase(java.util.Locale.ROOT));
    }

    /** 2025-07-01, or as a spreadsheet writes it, 01/07/2025. */
    private static LocalDate day(String text) {
      try {
        LocalDate day = text.contains("/") ? LocalDate.parse(text, VIETNAMESE) : LocalDate.parse(text);
        return day.getYear() >= 1945 && day.getYear() <= 2100 ? day : null;
      } catch (DateTimeParseException noDay) {
        return null;
      }
    }
  }
}
