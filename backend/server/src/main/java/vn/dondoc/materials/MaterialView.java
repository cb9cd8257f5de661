package vn.dondoc.materials;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.UnitRef;

/** A work with the variants its reader may see. */
record MaterialView(
    UUID id,
    long version,
    MaterialKind kind,
    String topic,
    String title,
    String licence,
    LocalDate validUntil,
    OffsetDateTime publishedAt,
    UnitRef unit,
    List<VariantView> variants) {

  record VariantView(
      UUID id,
      String language,
      String languageName,
      MaterialVariant.Format format,
      MaterialState state,
      String title,
      String text) {}

  static MaterialView of(Material m, boolean everyState) {
    return new MaterialView(
        m.id,
        m.version,
        m.kind,
        m.topic,
        m.title,
        m.licence,
        m.validUntil,
        m.publishedAt == null ? null : m.publishedAt.atZone(Clocks.VIETNAM).toOffsetDateTime(),
        UnitRef.of(m.unit),
        m.variants.stream()
            .filter(v -> everyState || v.state == MaterialState.PUBLISHED)
            .map(v -> new VariantView(v.id, v.language, v.languageName, v.format, v.state, v.title, v.text))
            .toList());
  }
}
