package vn.dondoc.materials.catalogue;

import java.time.LocalDate;
import java.util.List;

/** The catalogue as anybody may read it. */
final class CatalogueView {
  private CatalogueView() {}

  record Languages(List<LanguageView> items) {}

  record LanguageView(
      String id,
      String name,
      String nameEn,
      String tag,
      boolean written,
      boolean needsReader,
      List<MaterialLanguage.Choice> orthographies,
      List<MaterialLanguage.Choice> dialects) {

    static LanguageView of(MaterialLanguage l) {
      return new LanguageView(l.id, l.name, l.nameEn, l.tag, l.written, l.needsReader, l.orthographies, l.dialects);
    }
  }

  record Topics(int version, LocalDate inForceFrom, String source, List<TopicView> items) {}

  record TopicView(String code, String parent, String name, List<String> synonyms, int sinceVersion, Integer untilVersion) {
    static TopicView of(MaterialTopic t) {
      return new TopicView(t.code, t.parentCode, t.name, t.synonyms, t.sinceVersion, t.untilVersion);
    }
  }
}
