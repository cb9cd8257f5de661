package vn.dondoc.publicsite;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Works of a test's own, as publication leaves them in the database. */
final class PublicFixture {
  private final DataSource database;

  PublicFixture(DataSource database) {
    this.database = database;
  }

  record Work(UUID id, String code) {}

  /** A work that nobody outside may know. */
  Work unpublished(String title) {
    UUID id = UUID.randomUUID();
    String alphabet = "34679ACDEFGHJKMNPQRTVWXY";
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      code.append(alphabet.charAt((id.toString().charAt(i) * 7 + i * 5) % alphabet.length()));
    }
    code.setCharAt(7, alphabet.charAt((int) (System.nanoTime() % alphabet.length())));
    run(
        "insert into propaganda_materials (id, version, unit_id, kind, title, licence, updated_at, short_code, staff_words)"
            + " select ?, 0, u.id, 'POSTER', ?, 'CC-BY-4.0', now(), ?, '' from units u where u.code = 'LC-CQ-VHTT'",
        id, title, code.toString());
    run("insert into material_topic_links values (?, 'gia-cong-an')", id);
    return new Work(id, code.toString());
  }

  Work published(String title, String text) {
    Work work = unpublished(title);
    variant(work, "viet", title, text);
    return work;
  }

  /** A language that is live from now on. */
  void variant(Work work, String language, String title, String text) {
    UUID id = draft(work, language);
    UUID revision = revision(id, 1, title, text);
    run("update propaganda_material_variants set state = 'PUBLISHED', live_id = ?, live_since = now(), first_live_at = now() where id = ?", revision, id);
    changed(work, "LIVE");
  }

  UUID draft(Work work, String language) {
    UUID id = UUID.randomUUID();
    run(
        "insert into propaganda_material_variants (id, material_id, language_id, format, state, content) values (?, ?, ?, 'TEXT', 'DRAFT', '{\"title\":\"Bản nháp bí mật\"}')",
        id, work.id(), language);
    return id;
  }

  /** With the reviewers. */
  void sent(Work work, String language) {
    run("update propaganda_material_variants set state = 'IN_REVIEW', sent_revision = 1 where id = ?", draft(work, language));
  }

  void correct(Work work, String title, String text) {
    UUID revision = UUID.randomUUID();
    run(
        "insert into material_revisions (id, variant_id, revision, content, sent_at) select ?, v.id, 2, jsonb_build_object('title', ?::text, 'text', ?::text), now()"
            + " from propaganda_material_variants v where v.material_id = ? and v.language_id = 'viet'",
        revision, title, text, work.id());
    run("update propaganda_material_variants set live_id = ?, live_since = now() where material_id = ? and language_id = 'viet'", revision, work.id());
    changed(work, "LIVE");
  }

  void withdraw(Work work, String reason) {
    run(
        "update propaganda_material_variants set state = 'WITHDRAWN', live_id = null, live_since = null, gone_at = now(), gone_as = 'WITHDRAWN', gone_reason = ? where material_id = ? and live_id is not null",
        reason, work.id());
    changed(work, "GONE");
  }

  /** With files, as the content names them. */
  void attach(Work work, UUID file, String name, String mediaType, long size) {
    run(
        "update material_revisions r set content = r.content || jsonb_build_object('altText', 'Người dân nghe điện thoại', 'files', jsonb_build_array(jsonb_build_object('id', ?::text, 'name', ?::text, 'mediaType', ?::text, 'size', ?::bigint)))"
            + " from propaganda_material_variants v where v.id = r.variant_id and v.material_id = ?",
        file.toString(), name, mediaType, size, work.id());
    changed(work, "LIVE");
  }

  private UUID revision(UUID variant, int number, String title, String text) {
    UUID id = UUID.randomUUID();
    run(
        "insert into material_revisions (id, variant_id, revision, content, sent_at) values (?, ?, ?, jsonb_build_object('title', ?::text, 'text', ?::text), now())",
        id, variant, number, title, text);
    return id;
  }

  private void changed(Work work, String state) {
    run(
        "update propaganda_materials m set public_state = ?, public_changed_at = now(), published_at = coalesce(published_at, now()), public_words = coalesce((select string_agg((r.content ->> 'title') || ' ' || (r.content ->> 'text'), ' ')"
            + " from propaganda_material_variants v join material_revisions r on r.id = v.live_id where v.material_id = m.id), '') where id = ?",
        state, work.id());
  }

  void run(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      List<Object> values = List.of(parameters);
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.execute();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
