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
      "select r.file_id, r.kind, s.id, s.content_type, s.size, s.width, s.height, r.facts from material_renditions r left join stored_files s on s.id = r.result_id"
          + " where r.file_id = any(?) and r.state = 'DONE' and r.kind in ('FACTS', 'THUMBNAIL', 'WEB_800', 'PREVIEW', 'POSTER', 'PRINT_A4', 'PRINT_A4_BW', 'PRINT_A3') order by r.kind";

  /** Pixels, and the length of what is heard; each null where the file has none. */
  record Facts(Integer width, Integer height, Double seconds) {}

  /**
   * @param kind as the materials name it
   * @param file of its own among the stored files
   */
  record Rendition(String kind, UUID file, String mediaType, long size, Integer width, Integer height) {
    boolean isPaper() {
      return kind.startsWith("PRINT_");
    }

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
              row.getString("kind"), row.getObject("id", UUID.class), row.getString("content_type"), row.getLong("size"),
              row.getObject("width", Integer.class), row.getObject("height", Integer.class)),
          null);
    }
  }

  /** Of all files of these works; nothing is asked where they have none. */
  static Map<UUID, MadeOfFiles> of(List<PublicWork> works, PublicSql sql) {
    UUID[] files = works.stream().flatMap(w -> w.variants().stream()).flatMap(v -> v.files().stream()).map(PublicWork.Attachment::id).toArray(UUID[]::new);
    if (files.length == 0) {
      return Map.of();
    }
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

  /** For a page: a picture made smaller, or the first page of a document; nothing where there is neither. */
  Optional<Rendition> screen() {
    return find("WEB_800").or(() -> find("PREVIEW"));
  }

  /** For a list. */
  Optional<Rendition> thumbnail() {
    return find("THUMBNAIL");
  }

  /** For a video: what is seen before it plays. */
  Optional<Rendition> poster() {
    return find("POSTER");
  }

  List<Rendition> papers() {
    return renditions.stream().filter(Rendition::isPaper).toList();
  }

  private Optional<Rendition> find(String kind) {
    return renditions.stream().filter(r -> r.kind.equals(kind)).findFirst();
  }
}
