package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.shared.time.Boundary;

/** The one deadline of an item: that of its cell, else of its sentence, else of what stands beside it as a label. */
record ItemDue(DueRules due) {
  private static final Pattern FIRST_DAY = Pattern.compile("^(?:([^:;.,]{3,60}):)?\\s*(ng[a-z0-9]{1,3}\\s+\\d{1,2}/\\d{1,2}(?:/\\d{4})?)(?![/\\d])");
  private static final Pattern EACH_YEAR = Pattern.compile("\\s+" + Spelt.EACH + "\\s+n[a-z0-9]m\\b");
  private static final Pattern BRACKETED_TIME = Pattern.compile("\\([^();]{3,120};\\s*((?:t[a-z0-9]{1,2}\\s+)?ng[a-z0-9]{1,3}\\s+\\d[^();]{1,60})\\)[.;]?\\s*$");

  /** @param collected the letter collects it as a report: what recurs there, or stands in its parts, is no deadline of its own */
  DueReading of(SectionRules.Item item, boolean collected) {
    for (Table.Column column : List.of(Table.Column.DUE_BEFORE, Table.Column.DUE)) {
      Passage cell = item.cells().get(column);
      if (cell != null) {
        return due.ofCell(cell, column == Table.Column.DUE ? Boundary.BY : Boundary.BEFORE);
      }
    }
    List<Passage> pieces = new ArrayList<>(List.of(item.body()));
    if (!collected) {
      pieces.addAll(item.parts());
    }
    for (Passage piece : pieces) {
      List<Dates.Found> dates = Dates.in(piece);
      boolean recurring = PeriodRules.isRecurring(piece, dates);
      List<DueRules.Found> found = due.in(piece, dates, Ranges.in(piece, dates));
      DueReading first = found.stream().map(f -> recurring ? f.due() : due.once(f.due())).filter(d -> d.date() != null).findFirst().orElse(null);
      DueReading limit = first == null && !collected ? recurring(piece, found) : first;
      if (limit != null) {
        return limit;
      }
    }
    DueReading labelled = labelled(item.body());
    return labelled == null ? bracketed(item.body()) : labelled;
  }

  /** "(các thôn thực hiện; từ ngày … đến ngày …)": in the brackets that end a step the last part is its time. */
  private DueReading bracketed(Passage body) {
    Matcher time = BRACKETED_TIME.matcher(body.folded());
    return time.find() ? due.ofCell(body.cut(time.start(1), time.end(1)), Boundary.BY) : null;
  }

  /**
   * "Lễ khai mạc: ngày 19/4/2026 tại …": what follows the name of an event at once is its day.
   *
   * @param named its heading names the event
   */
  DueReading ofEvent(Passage body, boolean named) {
    Matcher day = FIRST_DAY.matcher(body.folded());
    return day.find() && (named || day.group(1) != null) ? due.ofCell(body.cut(day.start(2), day.end(2)), Boundary.ON) : null;
  }

  /** "Đơn vị chủ trì: X. Thời gian: tháng 6/2025." in one line; without a leader the time is that of an event. */
  private DueReading labelled(Passage body) {
    int time = Fuzzy.find(body.words(), 0, "thoi", "gian");
    int colon = time < 0 ? -1 : body.folded().indexOf(':', body.words().get(time).from());
    boolean label = colon >= 0 && body.firstWordFrom(colon) <= time + 2 + 2 && Fuzzy.find(body.words(), 0, "chu", "tri") >= 0;
    return label ? due.ofCell(body.from(colon + 1), Boundary.BY) : null;
  }

  private DueReading recurring(Passage piece, List<DueRules.Found> found) {
    DueReading yearly = found.stream().filter(f -> f.due().monthDay() != null && EACH_YEAR.matcher(piece.folded()).region(f.to(), piece.folded().length()).lookingAt()).map(DueRules.Found::due).findFirst().orElse(null);
    if (yearly != null) {
      return yearly;
    }
    DueReading monthly = due.monthly(piece);
    DueReading weekly = monthly == null ? SeriesRules.weekly(piece) : null;
    // "vào sáng thứ Bảy hằng tuần" says when something happens; of a report it says until when
    boolean event = weekly != null && weekly.boundary() == Boundary.ON && !Fuzzy.contains(piece, "bao", "cao");
    return monthly != null ? monthly : event ? null : weekly;
  }
}
