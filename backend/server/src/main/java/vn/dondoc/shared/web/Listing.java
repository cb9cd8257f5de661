package vn.dondoc.shared.web;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.dondoc.shared.time.Timeliness;

/**
 * What a list asks the database for.
 *
 * @param hql conditions and order, to be put behind a condition
 * @param parameters what the conditions name
 * @param cursorAfter where the page after a row begins
 */
public record Listing<T>(String hql, Parameters parameters, Function<T, Cursor> cursorAfter) {

  /** What only the caller knows; where no condition names it, it is left out. */
  public Listing<T> bind(String name, Object value) {
    if (Pattern.compile(":" + name + "\\b").matcher(hql).find()) {
      parameters.and(name, value);
    }
    return this;
  }

  /** For the conditions of {@link Clocked}. */
  public Listing<T> at(Instant now) {
    return bind("now", now).bind("soon", now.plus(Timeliness.SOON));
  }
}
