package vn.dondoc.publicsite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What was made of one file and what is known of it.
 *
 * @param facts null while nobody has looked
 */
record MadeOfFiles(List<Rendition> renditions, Facts facts) {
  static final MadeOfFiles NOTHING = new MadeOfFiles(List.of(), null);

  private static final ObjectMapper JSON = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static final String MADE =
      "select r.file_id, r.kind, s.content_type, s.size, s.width, s.height, r.facts from material_renditions r left join stored_files s on s.id = r.result_id"
          + " where r.file_id = any(?) and r.state = 'DONE' and r.kind in ('FACTS', 'WEB_800', 'POSTER', 'PRINT_A4', 'PRINT_A4_BW', 'PRINT_A3') order by r.kind";

  /** Pixels, and the length of what is heard; each null where the file has none. */
  record Facts(Integer width, Integer height, Double seconds) {}

  /** @param kind as the materials name it */
  record Rendition(String kind, String mediaType, long size, Integer width, Integer height) {
    /** As it stands in addresses: {@code print-a4-bw}. */
    String segment() {
      return kind.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String ending() {
      return mediaType.equals("application/pdf") ? ".pdf" : mediaType.equals("image/png") ? ".png" : ".jpg";
    }
  }

  private record Row(UUID file, Rendition rendition, Facts facts) {
    static Row of(ResultSet row) throws SQLException {
      UUID file = row.getObject("file_id", UUID.class);
      if (row.getString("kind").equals("FACTS")) {
        return new Row(file, null, read(row.getString("facts")));
      }
      return new Row(
          file,
          new Rendition(
              row.getString("kind"), row.getString("content_type"), row.getLong("size"),
              row.getObject("width", Integer.class), row.getObject("height", Integer.class)),
          null);
    }
  }

  /** Of all files of a work that is shown alone. */
  static Map<UUID, MadeOfFiles> of(PublicWork work, PublicSql sql) {
    UUID[] files = work.variants().stream().flatMap(v -> v.files().stream()).map(PublicWork.Attachment::id).toArray(UUID[]::new);
    return sql.rows(MADE, List.of((Object) files), Row::of).stream()
        .collect(Collectors.groupingBy(Row::file, Collectors.collectingAndThen(Collectors.toList(), MadeOfFiles::of)));
  }

  private static MadeOfFiles of(List<Row> rows) {
    return new MadeOfFiles(
        rows.stream().map(Row::rendition).filter(java.util.Objects::nonNull).toList(),
        rows.stream().map(Row::facts).filter(java.util.Objects::nonNull).findFirst().orElse(null));
  }

  private static Facts read(String facts) {
    try {
      return facts == null ? null : JSON.readValue(facts, Facts.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** For a page: smaller than the file, where there is one. */
  Optional<Rendition> screen() {
    return find("WEB_800");
  }

  /** For a video: what is seen before it plays. */
  Optional<Rendition> poster() {
    return find("POSTER");
  }

  List<Rendition> papers() {
    return renditions.stream().filter(r -> r.kind.startsWith("PRINT_")).toList();
  }

  private Optional<Rendition> find(String kind) {
    return renditions.stream().filter(r -> r.kind.equals(kind)).findFirst();
  }
}
