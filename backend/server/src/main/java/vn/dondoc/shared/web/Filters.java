package vn.dondoc.shared.web;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.dondoc.shared.time.Timeliness;

/**
 * What a list is narrowed to: each condition beside the value that it is asked with, so that neither is forgotten, and a
 * cursor that is refused with other filters than its own. To be put behind a condition of HQL.
 */
public final class Filters<T> {
  private final Keyset<T> keyset;
  private final StringBuilder hql = new StringBuilder();
  private final Parameters parameters = new Parameters();
  private final List<Object> asked = new ArrayList<>();

  private Filters(Keyset<T> keyset) {
    this.keyset = keyset;
    asked.add(keyset.order());
  }

  public static <T> Filters<T> by(Keyset<T> keyset) {
    return new Filters<>(keyset);
  }

  /** @param condition names {@code :name}; left out where there is no value, or an empty collection */
  public Filters<T> given(String name, Object value, String condition) {
    if (value == null || value instanceof Collection<?> all && all.isEmpty()) {
      return this;
    }
    parameters.and(name, value);
    asked.add(name + "=" + value);
    return and(condition);
  }

  /** A condition without a value of its own. */
  public Filters<T> when(boolean so, String condition) {
    if (!so) {
      return this;
    }
    asked.add(condition);
    return and(condition);
  }

  /** What the rows depend on by a condition that is written elsewhere. */
  public Filters<T> also(Object value) {
    asked.add(String.valueOf(value));
    return this;
  }

  /** Each word in one of these fields, which hold folded text. */
  public Filters<T> words(String q, String... fields) {
    return words(q, like -> Arrays.stream(fields).map(field -> field + like).collect(Collectors.joining(" or ")));
  }

  /** @param condition of one word, made from the comparison that stands behind a field */
  public Filters<T> words(String q, UnaryOperator<String> condition) {
    List<String> words = vn.dondoc.shared.web.Parameters.words(q);
    for (int i = 0; i < words.size(); i++) {
      String like = " like concat('%', function('f_unaccent', :word" + i + "), '%')";
      given("word" + i, words.get(i), "(" + condition.apply(like) + ")");
    }
    return this;
  }

  /** A field that is not kept folded, as one for {@link #words}. */
  public static String folded(String field) {
    return "cast(function('f_unaccent', " + field + ") as string)";
  }

  /** Rows that stand so; the finder says when, see {@link Listing#at}. */
  public Filters<T> timeliness(Clocked clocked, List<Timeliness> wanted) {
    return wanted.isEmpty() ? this : when(true, clocked.anyOf(wanted));
  }

  private Filters<T> and(String condition) {
    hql.append(" and ").append(condition);
    return this;
  }

  /** From the cursor on; from the beginning where there is none. */
  public Listing<T> from(String cursor) {
    Cursor after = Cursor.decode(cursor, asked);
    if (after != null) {
      keyset.bind().accept(parameters, after);
      and(keyset.next());
    }
    return new Listing<>(hql + " order by " + keyset.order(), parameters, this::cursorAfter);
  }

  private Cursor cursorAfter(T last) {
    return Cursor.after(asked, keyset.key().apply(last), keyset.id().apply(last));
  }
}
