package vn.dondoc.materialuses;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.dondoc.materials.MaterialFormat;

/** Counts over the whole library, each as one statement. */
@ApplicationScoped
class Gaps {
  private static final String BELOW =
      "(cardinality(?) = 0 or exists (select 1 from units top where top.id = any(?) and u.path like top.path || '%'))";

  private final DataSource database;

  Gaps(DataSource database) {
    this.database = database;
  }

  /**
   * @param below units whose subtrees are told; empty: all that have officers
   */
  GapView read(List<UUID> below) {
    List<String> formats = Arrays.stream(MaterialFormat.values()).map(Enum::name).toList();
    List<GapView.Named> topics =
        rows("select code, name from material_topics where parent_code is not null and until_version is null order by position", Gaps::named);
    List<GapView.Named> languages = rows("select tag, name from material_languages order by position", Gaps::named);
    List<GapView.Cell> cells =
        rows(
            "select k.topic_code, l.tag, v.format, count(*) filter (where v.live_id is not null) as live,"
                + " count(*) filter (where v.live_id is null and v.gone_at is null) as making"
                + " from material_topic_links k join propaganda_material_variants v on v.material_id = k.material_id"
                + " join material_languages l on l.id = v.language_id group by k.topic_code, l.tag, v.format order by 1, 2, 3",
            row -> new GapView.Cell(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5)));
    return new GapView(topics, languages, formats, cells, readers(below), units(below));
  }

  /** Named on works by the units that own them; who has read most of a language comes first. */
  private List<GapView.Reader> readers(List<UUID> below) {
    return rows(
        "select l.tag, v.reader_name, u.name, count(distinct v.id) filter (where r.id is not null)"
            + " from propaganda_material_variants v join material_languages l on l.id = v.language_id"
            + " join propaganda_materials m on m.id = v.material_id join units u on u.id = m.unit_id"
            + " left join material_reviews r on r.variant_id = v.id and r.aspect = 'READER' and r.decided_at is not null"
            + " where v.reader_name <> '' and " + BELOW
            + " group by l.position, l.tag, v.reader_name, u.name order by l.position, 4 desc, 2, 3",
        row -> new GapView.Reader(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
        below, below);
  }

  private List<GapView.UnitRow> units(List<UUID> below) {
    return rows(
        "select u.id, u.code, u.name, coalesce(sum(x.times), 0) as times,"
            + " array(select distinct k.topic_code from material_uses y join material_topic_links k on k.material_id = y.material_id"
            + "  where y.unit_id = u.id and y.withdrawn_at is null order by 1) as topics"
            + " from units u left join material_uses x on x.unit_id = u.id and x.withdrawn_at is null"
            + " where exists (select 1 from memberships m where m.unit_id = u.id and m.role in ('UNIT_OFFICER', 'UNIT_HEAD'))"
            + " and " + BELOW
            + " group by u.id, u.code, u.name order by u.code, u.id",
        row ->
            new GapView.UnitRow(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getInt(4), List.of((String[]) row.getArray(5).getArray())),
        below, below);
  }

  private static GapView.Named named(ResultSet row) throws SQLException {
    return new GapView.Named(row.getString(1), row.getString(2));
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  @SafeVarargs
  private <T> List<T> rows(String sql, Reader<T> reader, List<UUID>... sets) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < sets.length; i++) {
        statement.setArray(i + 1, connection.createArrayOf("uuid", sets[i].toArray()));
      }
      List<T> read = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          read.add(reader.read(rows));
        }
      }
      return read;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
