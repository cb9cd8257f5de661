package vn.dondoc.publicsite;

import java.util.ArrayList;
import java.util.List;

/** A filter as conditions of SQL with their parameters; alias {@code m} of the work, {@code v} of a variant. */
final class FilterSql {
  final StringBuilder sql = new StringBuilder();
  final List<Object> parameters = new ArrayList<>();

  void and(String condition, Object... values) {
    sql.append(" and ").append(condition);
    parameters.addAll(List.of(values));
  }

  static FilterSql of(SiteFilter filter, String visible, String visibleVariant) {
    FilterSql where = new FilterSql();
    where.sql.append(visible);
    if (filter.kind() != null) {
      where.and("m.kind = ?", filter.kind().replace('-', '_').toUpperCase(java.util.Locale.ROOT));
    }
    if (filter.lang() != null) {
      where.and(
          "exists (select 1 from propaganda_material_variants v where v.material_id = m.id"
              + " and v.language_id = any(array(select l.id from material_languages l where lower(l.tag) = lower(?))) and " + visibleVariant + ")",
          filter.lang());
    }
    if (filter.topic() != null) {
      where.and(
          "exists (select 1 from material_topic_links k where k.material_id = m.id"
              + " and k.topic_code = any(array(select t.code from material_topics t where ? in (t.code, t.parent_code))))",
          filter.topic());
    }
    if (filter.directive() != null) {
      where.and("exists (select 1 from directives x where x.id = m.directive_id and ? in (x.number, x.id::text))", filter.directive());
    }
    for (String word : filter.words()) {
      where.and("m.public_search like f_unaccent(?) escape '\\'", pattern(word));
    }
    return where;
  }

  /** Typed with marks, so that they are meant. */
  static boolean isMarked(String word) {
    return word.codePoints().anyMatch(sign -> sign > 127);
  }

  /** Signs that mean something to LIKE mean themselves. */
  static String pattern(String word) {
    return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
