package vn.dondoc.publicsite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads what is public, and nothing else: the conditions stand in the statements. Plain SQL over the tables of the
 * materials feature, because a page of many works with their languages is three statements and no entity.
 */
@ApplicationScoped
class PublishedWorks {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String WORK =
      "select m.id, m.short_code, m.kind, m.title, u.name as unit, m.licence, m.rights_holder, m.valid_until, m.campaign,"
          + " d.number as directive, m.urgency, s.short_code as successor, m.published_at, m.public_changed_at"
          + " from propaganda_materials m join units u on u.id = m.unit_id left join directives d on d.id = m.directive_id"
          + " left join propaganda_materials s on s.id = m.superseded_by_id and s.public_state = 'LIVE' where ";

  /** What has left the editors' hands is told by its language alone; a draft is nobody's business. */
  private static final String VARIANTS =
      "select v.material_id, v.id, l.tag || coalesce('-x-' || replace(v.orthography, '-', ''), '') as tag,"
          + " l.name || coalesce(' · ' || (o.script ->> 'name'), '') as name, l.name_en || coalesce(' · ' || (o.script ->> 'nameEn'), '') as name_en, v.format, v.first_live_at, v.live_since, v.gone_at, v.gone_as,"
          + " v.gone_reason, r.content,"
          + " (select o ->> 'name' from jsonb_array_elements(l.dialects) o where o ->> 'id' = v.dialect) as dialect"
          + " from propaganda_material_variants v join material_languages l on l.id = v.language_id"
          + " left join lateral (select s as script from jsonb_array_elements(l.orthographies) s where s ->> 'id' = v.orthography) o on true"
          + " left join material_revisions r on r.id = v.live_id"
          + " where v.material_id = any(?) and (v.live_id is not null or v.gone_at is not null or v.sent_revision > 0 and v.state <> 'DRAFT')"
          + " order by l.position, v.format, v.id";

  private static final String TOPICS =
      "select k.material_id, t.code, t.name from material_topic_links k join material_topics t on t.code = k.topic_code"
          + " where k.material_id = any(?) order by t.position";

  private final PublicSql sql;

  PublishedWorks(PublicSql sql) {
    this.sql = sql;
  }

  /** Beyond so many nobody counts the works of a list one by one. */
  static final int MOST_COUNTED = 1_000;

  /**
   * What a list says besides its page of works.
   *
   * @param total how many there are, at the most {@link #MOST_COUNTED} and one
   */
  record Found(List<PublicWork> works, long total, boolean more) {}

  /**
   * Works of which something is live, the newest first; where words were typed with their marks and not too many works
   * have them, those with the same marks come first.
   */
  Found live(SiteFilter filter, int pageSize) {
    FilterSql where = FilterSql.of(filter, "m.public_state = 'LIVE'", "v.live_id is not null");
    long total =
        sql.one("select count(*) from (select 1 from propaganda_materials m where " + where.sql + " limit " + (MOST_COUNTED + 1) + ") found", where.parameters);
    boolean marked = total <= MOST_COUNTED && filter.words().stream().anyMatch(FilterSql::isMarked);
    FilterSql order = new FilterSql();
    order.sql.append(where.sql).append(" order by ");
    order.parameters.addAll(where.parameters);
    for (String word : marked ? filter.words() : List.<String>of()) {
      order.sql.append("(lower(m.title || ' ' || m.public_words || ' ' || m.topic_words) like ? escape '\\') desc, ");
      order.parameters.add(FilterSql.pattern(word));
    }
    order.sql.append("m.public_changed_at desc, m.id desc");
    List<PublicWork> works = read(order, pageSize + 1, (filter.page() - 1L) * pageSize);
    return new Found(works.subList(0, Math.min(pageSize, works.size())), total, works.size() > pageSize);
  }

  /** Works that are or were public, in the order of their last change, for feeds. */
  List<PublicWork> changed(SiteFilter filter, int pageSize) {
    FilterSql where =
        FilterSql.of(filter, "m.public_state <> 'NONE'", "(v.live_id is not null or v.gone_at is not null)");
    where.sql.append(" order by m.public_changed_at desc, m.id desc");
    return page(where, filter.page(), pageSize);
  }

  Optional<PublicWork> byCode(List<String> codes) {
    FilterSql where = new FilterSql();
    where.sql.append("m.public_state <> 'NONE' and m.short_code = any(?)");
    where.parameters.add(codes.toArray(String[]::new));
    List<PublicWork> found = page(where, 1, 2);
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** How often and by how many units a work was used. */
  record Uses(long times, long units) {}

  Uses uses(UUID work) {
    return sql.rows(
            "select coalesce(sum(times), 0), count(distinct unit_id) from material_uses where material_id = ? and withdrawn_at is null",
            List.of(work), row -> new Uses(row.getLong(1), row.getLong(2)))
        .getFirst();
  }

  /** Short code, tags of the languages and last change of each live work, for the map of the site. */
  record Place(String code, List<String> tags, Instant changed) {}

  List<Place> places(int most) {
    return sql.rows(
        "select m.short_code, m.public_changed_at, array(select distinct l.tag || coalesce('-x-' || replace(v.orthography, '-', ''), '') from propaganda_material_variants v join"
            + " material_languages l on l.id = v.language_id where v.material_id = m.id and v.live_id is not null"
            + " order by 1) as tags from propaganda_materials m where m.public_state = 'LIVE'"
            + " order by m.public_changed_at desc, m.id desc limit ?",
        List.of(most),
        row -> new Place(row.getString(1), List.of((String[]) row.getArray("tags").getArray()), PublicSql.instant(row, "public_changed_at")));
  }

  private List<PublicWork> page(FilterSql where, int page, int size) {
    return read(where, size, (page - 1L) * size);
  }

  private List<PublicWork> read(FilterSql where, int size, long after) {
    List<Object> parameters = new ArrayList<>(where.parameters);
    parameters.add(size);
    parameters.add(after);
    return sql.together(
        connection -> {
          List<Row> works = PublicSql.rows(connection, WORK + where.sql + " limit ? offset ?", parameters, Row::of);
          List<Object> ids = List.of((Object) works.stream().map(Row::id).toArray(UUID[]::new));
          Map<UUID, List<Part>> parts =
              PublicSql.rows(connection, VARIANTS, ids, Part::of).stream().collect(Collectors.groupingBy(Part::material));
          Map<UUID, List<PublicWork.Topic>> topics =
              PublicSql.rows(connection, TOPICS, ids, row -> Map.entry(row.getObject("material_id", UUID.class), topic(row, "code", "name"))).stream()
                  .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
          return works.stream()
              .map(w -> w.with(topics.getOrDefault(w.id, List.of()), parts.getOrDefault(w.id, List.of())))
              .filter(w -> !w.variants().isEmpty())
              .toList();
        });
  }

  /** A work before its languages are known. */
  private record Row(UUID id, PublicWork bare) {
    static Row of(ResultSet row) throws SQLException {
      UUID id = row.getObject("id", UUID.class);
      return new Row(
          id,
          new PublicWork(
              id, row.getString("short_code"), row.getString("kind"), row.getString("title"), row.getString("unit"),
              row.getString("licence"), row.getString("rights_holder"), row.getObject("valid_until", LocalDate.class),
              row.getString("campaign"), row.getString("directive"), row.getString("urgency"), row.getString("successor"),
              PublicSql.instant(row, "published_at"), PublicSql.instant(row, "public_changed_at"), List.of(), List.of(), List.of()));
    }

    PublicWork with(List<PublicWork.Topic> topics, List<Part> parts) {
      List<PublicWork.Variant> shown = parts.stream().map(Part::variant).flatMap(Optional::stream).toList();
      List<PublicWork.Tongue> waiting =
          parts.stream()
              .filter(p -> p.variant.isEmpty())
              .map(Part::tongue)
              .distinct()
              .filter(t -> shown.stream().noneMatch(v -> v.isLive() && v.tongue().equals(t)))
              .toList();
      return new PublicWork(
          id, bare.code(), bare.kind(), bare.title(), bare.unit(), bare.licence(), bare.rightsHolder(), bare.validUntil(),
          bare.campaign(), bare.directive(), bare.urgency(), bare.successor(), bare.published(), bare.changed(), topics, shown, waiting);
    }
  }

  /** A variant in whatever state; empty unless it is or was public. */
  private record Part(UUID material, PublicWork.Tongue tongue, Optional<PublicWork.Variant> variant) {
    static Part of(ResultSet row) throws SQLException {
      PublicWork.Tongue tongue = PublishedWorks.tongue(row);
      UUID material = row.getObject("material_id", UUID.class);
      String content = row.getString("content");
      Instant goneAt = PublicSql.instant(row, "gone_at");
      if (content == null && goneAt == null) {
        return new Part(material, tongue, Optional.empty());
      }
      PublicWork.Gone gone =
          goneAt == null ? null : new PublicWork.Gone(goneAt, "WITHDRAWN".equals(row.getString("gone_as")), row.getString("gone_reason"));
      JsonNode said = json(gone == null ? content : "{}");
      return new Part(
          material,
          tongue,
          Optional.of(
              new PublicWork.Variant(
                  row.getObject("id", UUID.class), tongue, row.getString("dialect"), row.getString("format"),
                  text(said, "title"), text(said, "text"), text(said, "altText"), text(said, "transcript"), text(said, "captions"),
                  warning(said.path("warning")), files(said.path("files")), PublicSql.instant(row, "first_live_at"), PublicSql.instant(row, "live_since"), gone)));
    }
  }

  private static PublicWork.Warning warning(JsonNode node) {
    return node.isObject() ? new PublicWork.Warning(text(node, "trick"), text(node, "signs"), text(node, "actions")) : null;
  }

  private static List<PublicWork.Attachment> files(JsonNode files) {
    return StreamSupport.stream(files.spliterator(), false)
        .map(f -> new PublicWork.Attachment(UUID.fromString(f.path("id").asText()), f.path("name").asText(), f.path("mediaType").asText(), f.path("size").asLong()))
        .toList();
  }

  private static String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.get(name).asText() : null;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static PublicWork.Topic topic(ResultSet row, String code, String name) throws SQLException {
    return new PublicWork.Topic(row.getString(code), row.getString(name));
  }

  static PublicWork.Tongue tongue(ResultSet row) throws SQLException {
    return new PublicWork.Tongue(row.getString("tag"), row.getString("name"), row.getString("name_en"));
  }
}
