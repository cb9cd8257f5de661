package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of tasks that was saved as text: cells parted by "|", tabs or columns of blanks. Its head names the columns; a
 * cell that goes on below is joined.
 *
 * @param rows as blocks; their text is the task's cell
 * @param afterLine first line behind it
 */
record Table(List<Block> rows, int afterLine) {
  /** What a column holds, by the words of its head; the first that fits counts. */
  enum Column {
    WITH("phoi hop", "cung lam", "cung thuc hien"),
    LEAD("chu tri", "dau moi", "trach chinh", "hien chinh"),
    /** The cell says a day only, and its head "hoàn thành trước". */
    DUE_BEFORE("hoan thanh truoc", "xong truoc", "truoc ngay"),
    DUE("thoi han", "thoi gian", "hoan thanh", "tien do", "han"),
    OTHER("ket qua", "san pham", "ghi chu", "kinh phi", "lanh dao"),
    TASK("noi dung", "nhiem vu", "viec", "hoat dong"),
    WHO("thuc hien", "don vi", "co quan", "phu trach", "trach nhiem"),
    NUMBER("tt", "stt", "so tt");

    private final List<String[]> words;

    Column(String... phrases) {
      this.words = java.util.Arrays.stream(phrases).map(p -> p.split(" ")).toList();
    }

    static Column of(Passage head) {
      for (Column column : values()) {
        if (column.words.stream().anyMatch(phrase -> Fuzzy.contains(head, phrase))) {
          return column;
        }
      }
      return OTHER;
    }
  }

  private static final Pattern BAR = Pattern.compile("[^|]+");
  private static final Pattern TAB = Pattern.compile("[^\\t]+");
  private static final Pattern GAP = Pattern.compile("\\S+(?: \\S+)*");
  private static final Pattern COUNT = Pattern.compile("\\d{1,3}[.)]?");
  private static final Pattern MARKED = Pattern.compile("^\\s*(?:\\d{1,2}[.)]|[IVX]{1,4}\\.|[-–+•]|[a-z]\\))\\s+\\S.*");
  private static final int FEWEST_COLUMNS = 3;
  private static final int LONGEST_HEAD = 300;

  /** One cell of one line: where it begins in the line, and its raw range. */
  private record Cell(int column, int from, int to) {}

  /** The table whose head stands on a line; null when none does. */
  static Table at(Letter letter, int line, int toLine) {
    String text = letter.line(line);
    if (text.length() > LONGEST_HEAD) {
      return null;
    }
    for (Pattern parting : List.of(BAR, TAB, GAP)) {
      List<Cell> heads = parting == GAP || text.indexOf(parting == BAR ? '|' : '\t') >= 0 ? cells(letter, line, parting) : List.of();
      if (heads.size() < FEWEST_COLUMNS) {
        continue;
      }
      List<Column> columns = heads.stream().map(cell -> Column.of(passage(letter, List.of(cell)))).toList();
      boolean names = columns.contains(Column.TASK) && (columns.contains(Column.LEAD) || columns.contains(Column.WHO)) || columns.contains(Column.LEAD) && (columns.contains(Column.DUE) || columns.contains(Column.DUE_BEFORE));
      if (names) {
        return new Reader(letter, parting, heads, columns).read(line + 1, toLine);
      }
    }
    return null;
  }

  private static List<Cell> cells(Letter letter, int line, Pattern parting) {
    List<Cell> cells = new ArrayList<>();
    String text = letter.line(line);
    if (parting == GAP) {
      Matcher gap = GAP.matcher(text);
      while (gap.find()) {
        cells.add(new Cell(gap.start(), letter.lineStart(line) + gap.start(), letter.lineStart(line) + gap.end()));
      }
      return cells;
    }
    char sign = parting == BAR ? '|' : '\t';
    int start = text.stripLeading().startsWith("|") && sign == '|' ? text.indexOf('|') + 1 : 0;
    for (int at = start; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == sign) {
        cells.add(new Cell(start, letter.lineStart(line) + start, letter.lineStart(line) + at));
        start = at + 1;
      }
    }
    return cells;
  }

  private static Passage passage(Letter letter, List<Cell> cells) {
    List<int[]> ranges = new ArrayList<>();
    for (Cell cell : cells) {
      int from = cell.from();
      int to = cell.to();
      while (from < to && Character.isWhitespace(letter.raw().charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(letter.raw().charAt(to - 1))) {
        to--;
      }
      if (to > from) {
        ranges.add(new int[] {from, to});
      }
    }
    return Passage.of(letter, ranges);
  }

  /** Collects the rows below a head. */
  private static final class Reader {
    private final Letter letter;
    private final Pattern parting;
    private final List<Cell> heads;
    private final List<Column> columns;
    private final List<Block> rows = new ArrayList<>();
    private Map<Integer, List<Cell>> row = new java.util.TreeMap<>();

    Reader(Letter letter, Pattern parting, List<Cell> heads, List<Column> columns) {
      this.letter = letter;
      this.parting = parting;
      this.heads = heads;
      this.columns = columns;
    }

    Table read(int from, int toLine) {
      int line = from;
      while (line < toLine && take(line)) {
        line++;
      }
      finish();
      return rows.isEmpty() ? null : new Table(rows, line);
    }

    private boolean take(int line) {
      String text = letter.line(line);
      if (text.isBlank()) {
        return line + 1 < letter.lineCount() && cells(letter, line + 1, parting).size() > 1 && !MARKED.matcher(letter.line(line + 1)).matches();
      }
      if (text.chars().noneMatch(Character::isLetterOrDigit)) {
        return true;
      }
      List<Cell> cells = cells(letter, line, parting);
      boolean starts = COUNT.matcher(letter.raw().substring(cells.getFirst().from(), cells.getFirst().to()).strip()).matches();
      if (cells.size() == 1 && (MARKED.matcher(text).matches() || rows.isEmpty() && row.isEmpty() || text.length() > 90)) {
        return false;
      }
      if (starts && cells.size() > 1 || parting != GAP && cells.size() >= heads.size() - 1 && !cells.getFirst().equals(cells.getLast()) && !isEmpty(cells.getFirst())) {
        finish();
      }
      boolean byOrder = parting != GAP && cells.size() > 1 || starts && cells.size() == heads.size();
      for (int i = 0; i < cells.size(); i++) {
        int column = byOrder ? Math.min(i, heads.size() - 1) : nearest(cells.get(i));
        row.computeIfAbsent(column, c -> new ArrayList<>()).add(cells.get(i));
      }
      return true;
    }

    private boolean isEmpty(Cell cell) {
      return letter.raw().substring(cell.from(), cell.to()).isBlank();
    }

    private int nearest(Cell cell) {
      int best = 0;
      for (int i = 1; i < heads.size(); i++) {
        if (Math.abs(heads.get(i).column() - cell.column()) < Math.abs(heads.get(best).column() - cell.column())) {
          best = i;
        }
      }
      return best;
    }

    private void finish() {
      Map<Column, Passage> cells = new EnumMap<>(Column.class);
      row.forEach((column, parts) -> {
        Passage cell = passage(letter, parts);
        if (!cell.isBlank()) {
          cells.putIfAbsent(columns.get(column), cell);
        }
      });
      if (cells.containsKey(Column.WHO) && !cells.containsKey(Column.LEAD)) {
        cells.put(Column.LEAD, cells.remove(Column.WHO));
      }
      if (cells.size() > 1) {
        Passage task = cells.getOrDefault(Column.TASK, cells.values().iterator().next());
        Passage count = cells.get(Column.NUMBER);
        String digits = count == null ? "" : count.text().replaceAll("\\D", "");
        int number = digits.isEmpty() || digits.length() > 3 ? rows.size() + 1 : Integer.parseInt(digits);
        cells.put(Column.TASK, task);
        rows.add(new Block(Block.Kind.ROW, String.valueOf(number), number, task, false, cells));
      }
      row = new java.util.TreeMap<>();
    }
  }
}
