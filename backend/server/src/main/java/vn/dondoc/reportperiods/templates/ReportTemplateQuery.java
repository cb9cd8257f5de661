package vn.dondoc.reportperiods.templates;

import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.dondoc.shared.web.Cursor;

/** Filters of the list of templates: only newest versions, unless all are asked for. */
record ReportTemplateQuery(
    @QueryParam("q") String q,
    @QueryParam("code") String code,
    @QueryParam("allVersions") boolean allVersions,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor) {

  int pageSize() {
    return vn.dondoc.shared.web.Parameters.limit(limit);
  }

  String conditions() {
    String words =
        IntStream.range(0, words().size())
            .mapToObj(i -> " and t.search like concat('%', function('f_unaccent', :word" + i + "), '%')")
            .collect(Collectors.joining());
    return words
        + (code == null ? "" : " and t.code = :code")
        + (allVersions
            ? ""
            : " and not exists (select 1 from ReportTemplate n where n.code = t.code and n.templateVersion > t.templateVersion)")
        + (cursor == null ? "" : " and (t.createdAt < :before or (t.createdAt = :before and t.id < :beforeId))");
  }

  Parameters parameters(Parameters parameters) {
    List<String> words = words();
    for (int i = 0; i < words.size(); i++) {
      parameters.and("word" + i, words.get(i));
    }
    if (code != null) {
      parameters.and("code", code);
    }
    Cursor after = Cursor.decode(cursor, filters());
    if (after != null) {
      parameters.and("before", after.instantKey()).and("beforeId", after.id());
    }
    return parameters;
  }

  Cursor cursorAfter(ReportTemplate last) {
    return Cursor.after(filters(), last.createdAt, last.id);
  }

  private List<String> words() {
    return vn.dondoc.shared.web.Parameters.words(q);
  }

  private List<Object> filters() {
    return List.of(String.valueOf(q), String.valueOf(code), allVersions);
  }
}
