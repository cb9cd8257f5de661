package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the head of a letter says: number, date, place, kind, subject, issuer. */
final class HeadRules {
  /** "Số:" in the shapes OCR gives it, on the folded form. */
  private static final Pattern NUMBER_MARK = Pattern.compile("\\bs[a-z0-9]{0,2}\\s?:?\\s*$");
  private static final Pattern ABOUT = Pattern.compile("^\\s*v\\s?[/il1|]\\s?v\\b[:.]?\\s*");

  private static final Pattern PLACE_AND_DATE = Pattern.compile("[^,]{0,40},\\s*ng[a-z0-9]{1,3}\\s+\\d{1,2}\\b.*");

  /** Title of a document type in capitals (Nghị định 30/2020/NĐ-CP, Phụ lục III), folded. */
  private static final Map<String, String> TITLES = new LinkedHashMap<>();

  static {
    TITLES.put("ke hoach", "PLAN");
    TITLES.put("quyet dinh", "DECISION");
    TITLES.put("chi thi", "DIRECTIVE");
    TITLES.put("thong bao", "NOTICE");
    TITLES.put("chuong trinh", "PROGRAMME");
    TITLES.put("huong dan", "GUIDANCE");
    TITLES.put("nghi quyet", "RESOLUTION");
    TITLES.put("bao cao", "REPORT");
    TITLES.put("thong bao ket luan", "NOTICE");
    List.of("cong dien", "to trinh", "quy che", "quy dinh", "phuong an", "de an", "giay moi", "phieu giao nhiem vu").forEach(other -> TITLES.put(other, "OTHER"));
  }

  private static final Map<String, String> ABBREVIATIONS =
      Map.of(
          "KH", "PLAN", "QĐ", "DECISION", "CT", "DIRECTIVE", "TB", "NOTICE", "CTR", "PROGRAMME", "HD", "GUIDANCE",
          "NQ", "RESOLUTION", "BC", "REPORT", "CĐ", "OTHER");

  private final Letter letter;
  private final Layout layout;
  private final Passage head;
  private final boolean marked;

  HeadRules(Letter letter, Layout layout) {
    this.letter = letter;
    this.layout = layout;
    this.head = layout.head(letter);
    this.marked = letter.isTyped();
  }

  /** The first number after "Số"; without the word the first number of the head. */
  Field<String> number() {
    List<DocumentNumbers.Found> numbers = DocumentNumbers.in(head.text());
    for (DocumentNumbers.Found found : numbers) {
      int at = head.foldedIndex(found.from());
      if (NUMBER_MARK.matcher(head.folded().substring(Math.max(0, at - 8), at)).find()) {
        return new Field<>(found.number(), sourceOf(found), Certainty.CERTAIN, "number.after-so");
      }
    }
    return numbers.stream()
        .findFirst()
        .map(found -> new Field<>(found.number(), sourceOf(found), Certainty.LIKELY, "number.first-in-head"))
        .orElseGet(() -> Field.missing("number.none"));
  }

  private Source sourceOf(DocumentNumbers.Found found) {
    return head.source(head.foldedIndex(found.from()), head.foldedIndex(found.to()));
  }

  /** In words before figures: a stamp of arrival writes figures. */
  private Optional<Dates.Found> ownDate() {
    List<Dates.Found> dates = Dates.in(head).stream().filter(date -> date.date() != null).toList();
    return dates.stream().filter(date -> head.folded().startsWith("ng", date.from())).findFirst().or(() -> dates.stream().findFirst());
  }

  Field<LocalDate> issuedOn() {
    return ownDate()
        .map(
            date ->
                new Field<>(
                    date.date(), head.source(date.from(), date.to()), Certainty.CERTAIN, "issued-on.first-date-in-head"))
        .orElseGet(() -> Field.missing("issued-on.none"));
  }

  /** What stands before the comma in front of the date. */
  Field<String> place() {
    Optional<Dates.Found> date = ownDate();
    if (date.isEmpty()) {
      return Field.missing("place.none");
    }
    int comma = head.folded().lastIndexOf(',', date.get().from());
    if (comma < 0 || date.get().from() - comma > 12) {
      return Field.missing("place.none");
    }
    int from = Math.max(head.folded().lastIndexOf("  ", comma), afterNumber(comma));
    while (from < comma && !Character.isLetterOrDigit(head.folded().charAt(Math.max(0, from)))) {
      from++;
    }
    String text = head.slice(Math.max(0, from), comma);
    return text.isEmpty() || text.length() > 60
        ? Field.missing("place.none")
        : new Field<>(text, head.source(from, comma), marked ? Certainty.CERTAIN : Certainty.LIKELY, "place.before-date");
  }

  private int afterNumber(int before) {
    return DocumentNumbers.in(head.text()).stream()
        .mapToInt(found -> head.foldedIndex(found.to()))
        .filter(end -> end <= before)
        .max()
        .orElse(0);
  }

  Field<String> kind(Field<String> number) {
    Optional<Integer> title = titleLine();
    if (title.isPresent()) {
      String folded = letter.foldedLine(title.get()).strip();
      for (Map.Entry<String, String> type : TITLES.entrySet()) {
        if (folded.startsWith(type.getKey())) {
          return new Field<>(type.getValue(), line(title.get()).whole(), Certainty.CERTAIN, "kind.title");
        }
      }
    }
    if (number.value() == null) {
      return Field.missing("kind.none");
    }
    String notation = number.value().matches("\\d+-.*") ? number.value().replaceFirst("^\\d+-", "") : number.value().replaceFirst("^.*?/(?:\\d{4}/)?", "");
    String first = notation.split("[-/]")[0].toUpperCase(java.util.Locale.ROOT);
    String type = ABBREVIATIONS.get(first);
    return type == null
        ? new Field<>("OFFICIAL_LETTER", number.source(), number.certainty(), "kind.no-type-in-notation")
        : new Field<>(type, number.source(), number.certainty(), "kind.notation");
  }

  /** The line that bears nothing but a document type, in capitals. */
  private Optional<Integer> titleLine() {
    int end = Math.min(letter.lineCount(), layout.body() + 12);
    for (int line = 0; line < end; line++) {
      String text = letter.line(line).strip();
      String folded = letter.foldedLine(line).strip();
      boolean capitals = !text.isEmpty() && text.chars().filter(Character::isLetter).noneMatch(Character::isLowerCase);
      if (capitals && TITLES.keySet().stream().anyMatch(t -> folded.equals(t) || folded.startsWith(t + " ") && folded.length() < t.length() + 4)) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /** After "V/v" in an official letter, under the title otherwise. */
  Field<String> subject() {
    for (int line = 0; line < layout.addressed(); line++) {
      Matcher about = ABOUT.matcher(letter.foldedLine(line));
      if (about.find()) {
        return subject(line, about.end(), layout.addressed(), "subject.after-v-v");
      }
      int inLine = indexOfAbout(letter.line(line));
      if (inLine >= 0) {
        return subject(line, inLine, layout.addressed(), "subject.after-v-v");
      }
    }
    return titleLine()
        .map(title -> subject(title + 1, 0, Math.min(letter.lineCount(), title + 5), "subject.under-title"))
        .orElseGet(() -> Field.missing("subject.none"));
  }

  /** Two columns in one line: the subject begins in the middle. */
  private static int indexOfAbout(String line) {
    Matcher about = Pattern.compile("\\bV\\s?/\\s?v\\b[:.]?\\s*").matcher(line);
    return about.find() ? about.end() : -1;
  }

  private Field<String> subject(int firstLine, int column, int lastLine, String rule) {
    List<int[]> ranges = new ArrayList<>();
    for (int line = firstLine; line < lastLine; line++) {
      String text = letter.line(line);
      boolean over = text.isBlank() || text.strip().matches("[-_–—*]{3,}") || line > firstLine && isBasis(text);
      if (over && !ranges.isEmpty()) {
        break;
      }
      if (!over) {
        int from = letter.lineStart(line) + (line == firstLine ? Math.min(column, text.length()) : 0);
        ranges.add(new int[] {from, from + leftColumn(letter.raw().substring(from, letter.lineEnd(line)))});
      }
    }
    Passage passage = Passage.of(letter, ranges);
    if (passage.isBlank()) {
      return Field.missing("subject.none");
    }
    String text = passage.text().strip().replaceAll("\\s+", " ");
    return new Field<>(text, passage.whole(), marked ? Certainty.CERTAIN : Certainty.UNCERTAIN, rule);
  }

  /** How much of a line belongs to the left column, when a place and date stand at its right. */
  private static int leftColumn(String text) {
    int gap = text.stripTrailing().lastIndexOf("   ");
    boolean dated = gap > 0 && PLACE_AND_DATE.matcher(Passage.fold(text.substring(gap)).strip()).matches();
    return dated ? text.substring(0, gap).stripTrailing().length() : text.length();
  }

  private static boolean isBasis(String text) {
    String folded = Passage.fold(text).strip();
    return folded.startsWith("can cu") || folded.startsWith("thuc hien") || folded.startsWith("kinh gui") || PLACE_AND_DATE.matcher(folded).matches() || text.strip().matches("(?:I|1)\\..*");
  }

  private Passage line(int line) {
    return Passage.of(letter, List.of(new int[] {letter.lineStart(line), letter.lineEnd(line)}));
  }

  /** The letterhead names it; else symbol, place and the body's words together point to one unit. */
  UnitMention issuer(UnitCatalogue catalogue, UnitMatcher matcher, Field<String> number, Field<String> place) {
    int last = number.source() == null ? layout.addressed() : number.source().fromLine();
    Passage left = layout.letterhead(letter, last);
    List<UnitMention> named =
        java.util.stream.Stream.concat(matcher.listed(left).stream(), matcher.mentions(head).stream())
            .map(UnitMatcher.Mention::mention)
            .filter(m -> m.source().fromLine() <= last + 1)
            .map(HeadRules::onlyCandidate)
            .filter(m -> m.kind() == UnitMention.Kind.UNIT && m.units().size() == 1)
            .toList();
    Optional<UnitMention> printed =
        named.stream().reduce((first, second) -> second.source().fromLine() > first.source().fromLine() && second.source().fromLine() <= 2 + first.source().fromLine() && isBelow(catalogue, first, second) ? second : first);
    if (printed.isPresent()) {
      return new UnitMention(
          printed.get().text(), printed.get().source(), printed.get().certainty(), "issuer.letterhead",
          UnitMention.Kind.UNIT, printed.get().units(), null, List.of());
    }
    return place.value() == null ? null : byPlace(catalogue, number, place);
  }

  /** "VĂN PHÒNG" under the committee's name: the one unit whose name begins so. */
  private static UnitMention onlyCandidate(UnitMention mention) {
    return mention.candidates().size() != 1
        ? mention
        : new UnitMention(
            mention.text(), mention.source(), Certainty.LIKELY, "issuer.name-begins-so", UnitMention.Kind.UNIT,
            List.of(mention.candidates().getFirst().unit()), null, List.of());
  }

  /** An issuer under a superior body: "UBND TỈNH …" over "SỞ …"; the lower line issues. */
  private static boolean isBelow(UnitCatalogue catalogue, UnitMention first, UnitMention second) {
    return !kindOf(catalogue, first).equals(kindOf(catalogue, second)) && !kindOf(catalogue, second).equals("PROVINCE_COMMITTEE");
  }

  private static String kindOf(UnitCatalogue catalogue, UnitMention mention) {
    return catalogue.units().stream()
        .filter(u -> u.id().equals(mention.units().getFirst()))
        .map(UnitCatalogue.Unit::kind)
        .findFirst()
        .orElse("");
  }

  private static UnitMention byPlace(UnitCatalogue catalogue, Field<String> number, Field<String> place) {
    if (number.value() == null || !number.value().contains("UBND")) {
      return null;
    }
    String expanded =
        Passage.fold(place.value()).replaceFirst("^t\\s?[.]?\\s?p[. ]+", "thanh pho ").replaceFirst("^tx[. ]+", "thi xa ").strip();
    List<UnitCatalogue.Unit> committees =
        catalogue.units().stream()
            .filter(u -> List.of("PROVINCE_COMMITTEE", "CITY_COMMITTEE", "WARD", "COMMUNE").contains(u.kind()))
            .filter(u -> Passage.fold(u.name()).endsWith(expanded))
            .toList();
    List<UnitMention.Candidate> candidates =
        committees.stream().map(u -> new UnitMention.Candidate(u.id(), u.name(), 0.8)).toList();
    boolean one = committees.size() == 1;
    return committees.isEmpty()
        ? null
        : new UnitMention(
            place.value(), place.source(), one ? Certainty.LIKELY : Certainty.UNCERTAIN, "issuer.symbol-and-place",
            one ? UnitMention.Kind.UNIT : UnitMention.Kind.AMBIGUOUS,
            one ? List.of(committees.getFirst().id()) : List.of(), null, one ? List.of() : candidates);
  }
}
