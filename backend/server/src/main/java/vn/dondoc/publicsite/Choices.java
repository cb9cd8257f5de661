package vn.dondoc.publicsite;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a list can be narrowed to: only what a live work has. The same whatever the list is narrowed to, hence asked of
 * the database once for each public change. Each statement looks for one work a choice and stops there.
 */
@ApplicationScoped
class Choices {
  private static final String LIVE_OF_TOPIC =
      "(select 1 from material_topic_links k join propaganda_materials m on m.id = k.material_id"
          + " where k.topic_code = t.code and m.public_state = 'LIVE' limit 1) is not null";

  private final PublicSql sql;
  private final PublicVersion version;
  private volatile Kept kept;

  Choices(PublicSql sql, PublicVersion version) {
    this.sql = sql;
    this.version = version;
  }

  /** A group of topics with those of its own that a live work has. */
  record TopicGroup(PublicWork.Topic group, List<PublicWork.Topic> topics) {}

  record All(List<String> kinds, List<PublicWork.Tongue> languages, List<TopicGroup> topics) {}

  private record Kept(long number, All all) {}

  All now() {
    long number = version.ask().number();
    Kept known = kept;
    if (known == null || known.number != number) {
      known = new Kept(number, new All(kinds(), languages(), topics()));
      kept = known;
    }
    return known.all;
  }

  private List<TopicGroup> topics() {
    String used =
        "select g.code as group_code, g.name as group_name, t.code, t.name from material_topics t join material_topics g"
            + " on g.code = t.parent_code where " + LIVE_OF_TOPIC + " order by g.position, t.position";
    Map<PublicWork.Topic, List<PublicWork.Topic>> groups = new LinkedHashMap<>();
    sql.rows(used, List.of(), row -> Map.entry(PublishedWorks.topic(row, "group_code", "group_name"), PublishedWorks.topic(row, "code", "name")))
        .forEach(pair -> groups.computeIfAbsent(pair.getKey(), group -> new ArrayList<>()).add(pair.getValue()));
    return groups.entrySet().stream().map(e -> new TopicGroup(e.getKey(), e.getValue())).toList();
  }

  private List<PublicWork.Tongue> languages() {
    return sql.rows(
        "select l.tag, l.name, l.name_en from material_languages l where (select 1 from propaganda_material_variants v"
            + " where v.language_id = l.id and v.live_id is not null limit 1) is not null order by l.position",
        List.of(),
        PublishedWorks::tongue);
  }

  /** From one kind to the next by the index, whatever stands between. */
  private List<String> kinds() {
    return sql.rows(
        "with recursive k as (select min(kind) as kind from propaganda_materials where public_state = 'LIVE' union all"
            + " select (select min(m.kind) from propaganda_materials m where m.public_state = 'LIVE' and m.kind > k.kind) from k where k.kind is not null)"
            + " select kind from k where kind is not null order by kind",
        List.of(),
        row -> row.getString(1));
  }
}
