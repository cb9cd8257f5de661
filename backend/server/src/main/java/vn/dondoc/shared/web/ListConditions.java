package vn.dondoc.shared.web;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.dondoc.shared.time.Timeliness;

/** Conditions of HQL that several lists share: words that are found without diacritics, and timeliness. */
public final class ListConditions {
  private ListConditions() {}

  /** Each word in one of these fields, which hold folded text. */
  public static String words(List<String> words, String... fields) {
    return IntStream.range(0, words.size())
        .mapToObj(
            i ->
                Arrays.stream(fields)
                    .map(field -> field + " like concat('%', function('f_unaccent', :word" + i + "), '%')")
                    .collect(Collectors.joining(" or ", " and (", ")")))
        .collect(Collectors.joining());
  }

  /** A field that is not kept folded, as one for {@link #words}. */
  public static String folded(String field) {
    return "cast(function('f_unaccent', " + field + ") as string)";
  }

  public static void bindWords(Parameters parameters, List<String> words) {
    IntStream.range(0, words.size()).forEach(i -> parameters.and("word" + i, words.get(i)));
  }

  /**
   * {@link Timeliness#of} in HQL; tests of the lists hold the two together.
   *
   * @param counts when a row has a deadline at all
   * @param due the first instant that is late
   * @param done the first time it was done
   */
  public record Clocked(String counts, String due, String done) {

    public String anyOf(List<Timeliness> wanted) {
      return wanted.isEmpty() ? "" : wanted.stream().map(this::is).collect(Collectors.joining(" or ", " and (", ")"));
    }

    private String is(Timeliness wanted) {
      String open = "(" + counts + " and " + done + " is null and " + due;
      String closed = "(" + counts + " and " + done + " is not null and " + done;
      return switch (wanted) {
        case NO_DEADLINE -> "not (" + counts + ")";
        case NOT_DUE -> open + " > :soon)";
        case DUE_SOON -> open + " <= :soon and " + due + " > :now)";
        case OVERDUE -> open + " <= :now)";
        case ON_TIME -> closed + " < " + due + ")";
        case LATE -> closed + " >= " + due + ")";
      };
    }

    /** Only what the conditions name: an unknown parameter is refused. */
    public static void bind(Parameters parameters, String conditions, Instant now) {
      if (conditions.contains(":now")) {
        parameters.and("now", now);
      }
      if (conditions.contains(":soon")) {
        parameters.and("soon", now.plus(Timeliness.SOON));
      }
    }
  }
}
