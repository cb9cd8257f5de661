package vn.dondoc.shared.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement whose parameters have names, because the same sets stand in many of its places. */
public record NamedSql(String sql, Object[] parameters) {
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");

  public static NamedSql of(String named, Map<String, Object> values) {
    List<Object> parameters = new ArrayList<>();
    Matcher names = NAME.matcher(named);
    String sql =
        names.replaceAll(
            name -> {
              if (!values.containsKey(name.group(1))) {
                throw new IllegalArgumentException(name.group(1));
              }
              parameters.add(values.get(name.group(1)));
              return "?";
            });
    return new NamedSql(sql, parameters.toArray());
  }

  public <T> T one(PlainSql.Row<T> row) {
    return PlainSql.one(sql, row, parameters);
  }

  public <T> List<T> list(PlainSql.Row<T> row) {
    return PlainSql.list(sql, row, parameters);
  }
}
