package vn.dondoc.shared.web;

import io.quarkus.panache.common.Parameters;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The order of a list, and what comes after a row of it: the row's key, and its id where keys are equal.
 *
 * @param order {@code order by …} in HQL
 * @param next the condition for the rows after {@link Cursor}, with the parameters that {@code bind} gives
 * @param key of the last row of a page
 */
public record Keyset<T>(
    String order, String next, Function<T, ?> key, Function<T, UUID> id, BiConsumer<Parameters, Cursor> bind) {

  /** @param read the key out of a cursor, for instance {@link Cursor#instantKey} */
  public static <T> Keyset<T> ascending(
      String field, String id, Function<Cursor, ?> read, Function<T, ?> key, Function<T, UUID> idOf) {
    return by(field, id, "", ">", read, key, idOf);
  }

  /** @see #ascending */
  public static <T> Keyset<T> descending(
      String field, String id, Function<Cursor, ?> read, Function<T, ?> key, Function<T, UUID> idOf) {
    return by(field, id, " desc", "<", read, key, idOf);
  }

  /** For ids that carry their time. */
  public static <T> Keyset<T> newest(String id, Function<T, UUID> idOf) {
    return new Keyset<>(id + " desc", id + " < :afterId", row -> "", idOf, (p, after) -> p.and("afterId", after.id()));
  }

  private static <T> Keyset<T> by(
      String field, String id, String way, String beyond, Function<Cursor, ?> read, Function<T, ?> key, Function<T, UUID> idOf) {
    return new Keyset<>(
        field + way + ", " + id + way,
        "(" + field + " " + beyond + " :after or (" + field + " = :after and " + id + " " + beyond + " :afterId))",
        key,
        idOf,
        (p, after) -> p.and("after", read.apply(after)).and("afterId", after.id()));
  }
}
