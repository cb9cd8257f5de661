package vn.dondoc.directives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.dondoc.directives.intake.ClauseReading;
import vn.dondoc.directives.intake.Doubt;
import vn.dondoc.directives.intake.Field;
import vn.dondoc.directives.intake.LetterReading;
import vn.dondoc.directives.intake.Source;
import vn.dondoc.directives.intake.UnitMention;
import vn.dondoc.directives.letterfile.PageWords;
import vn.dondoc.directives.letterfile.WordBox;

/**
 * What of a reading rests on words that the recognition was not sure of. A name that the catalogue knows is borne out
 * by the catalogue and may be faint; a figure, a date or a link is borne out by nothing.
 */
final class Doubts {
  /** Under this a figure is as often wrong as right; measured, see docs/intake-findings.md. */
  private static final int FAINT_FIGURE = 80;

  /** A date, a number, a count; not the one figure that recognition puts into a word, such as "t6i". */
  private static final Pattern FIGURE = Pattern.compile("\\d{2}|\\d[/%:-]|^\\P{L}*\\d\\P{L}*$");

  private static final int FAINT_WORD = 60;
  private static final int MOST_WORDS = 4;

  private final String text;
  private final List<WordBox> words;
  private final int[] lineStarts;
  private final List<Doubt> doubts = new ArrayList<>();

  private Doubts(String text, List<PageWords> pages) {
    this.text = text;
    this.words = pages.stream().flatMap(page -> page.words().stream()).sorted(Comparator.comparingInt(WordBox::from)).toList();
    this.lineStarts =
        IntStream.concat(IntStream.of(0), IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').map(i -> i + 1)).toArray();
  }

  static List<Doubt> of(LetterReading reading, String text, List<PageWords> pages) {
    Doubts doubts = new Doubts(text, pages);
    doubts.head(reading);
    doubts.body(reading);
    return List.copyOf(doubts.doubts);
  }

  private void head(LetterReading reading) {
    field("number", reading.number(), word -> word.confidence() < FAINT_FIGURE);
    field("issuedOn", reading.issuedOn(), word -> word.confidence() < FAINT_FIGURE);
    field("subject", reading.subject(), this::isFaint);
    if (reading.parent() != null) {
      note("parent", reading.parent().source(), this::isFaintFigure);
    }
    mention("issuer", reading.issuerUnit());
  }

  private void body(LetterReading reading) {
    for (ClauseReading clause : reading.clauses()) {
      note("clauses/" + clause.label(), clause.source(), this::isFaintFigure);
      clause.duties().forEach(duty -> mention("duties/" + duty.id(), duty.unit()));
    }
    reading.periods().forEach(period -> note("periods/" + period.id(), period.source(), this::isFaintFigure));
    reading.series().forEach(series -> note("series/" + series.id(), series.source(), this::isFaintFigure));
    for (int i = 0; i < reading.receivers().size(); i++) {
      mention("receivers/" + i, reading.receivers().get(i));
    }
    reading.links().forEach(
        link -> link.readings().stream().map(r -> r.source()).filter(Objects::nonNull).findFirst()
            .ifPresent(source -> note("links/" + link.id(), source, word -> word.confidence() < WordBox.SURE)));
  }

  private void field(String name, Field<?> field, Predicate<WordBox> faint) {
    if (field.value() != null) {
      note("fields/" + name, field.source(), faint);
    }
  }

  private void mention(String key, UnitMention mention) {
    if (mention != null && !mention.units().isEmpty()) {
      note(key, mention.source(), word -> word.confidence() < FAINT_WORD / 2);
    }
  }

  private boolean isFaint(WordBox word) {
    return word.confidence() < FAINT_WORD || isFaintFigure(word);
  }

  private boolean isFaintFigure(WordBox word) {
    return word.confidence() < FAINT_FIGURE && FIGURE.matcher(spelling(word)).find();
  }

  private void note(String key, Source source, Predicate<WordBox> faint) {
    if (source == null) {
      return;
    }
    int from = lineStarts[source.fromLine() - 1] + source.fromColumn() - 1;
    int to = lineStarts[source.toLine() - 1] + source.toColumn();
    List<WordBox> weak = words.stream().filter(w -> w.from() < to && w.to() > from && faint.test(w)).toList();
    if (!weak.isEmpty()) {
      String named = String.join(" ", Stream.concat(weak.stream().limit(MOST_WORDS).map(this::spelling), weak.size() > MOST_WORDS ? Stream.of("…") : Stream.empty()).toList());
      doubts.add(new Doubt(key, named, weak.stream().mapToInt(WordBox::confidence).min().orElseThrow()));
    }
  }

  private String spelling(WordBox word) {
    return text.substring(word.from(), word.to());
  }
}
