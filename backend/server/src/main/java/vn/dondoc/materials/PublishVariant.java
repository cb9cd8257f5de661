package vn.dondoc.materials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.materials.catalogue.MaterialLanguage;
import vn.dondoc.shared.time.Clocks;

/** Brings the approved revision before the public, takes it away again; the work and the units' notices follow. */
@ApplicationScoped
class PublishVariant {

  /** Whoever calls holds the variant's lock; the work's is taken here, after it, by everybody. */
  @Transactional(Transactional.TxType.MANDATORY)
  void publish(MaterialVariant variant, Instant now) {
    Material material = variant.material;
    material.lock();
    List<Missing> missing = Missing.beforePublic(variant, MaterialReview.listOf(variant, variant.revision));
    LocalDate today = LocalDate.ofInstant(now, Clocks.VIETNAM);
    if (material.validUntil != null && material.validUntil.isBefore(today)) {
      missing = new java.util.ArrayList<>(missing);
      missing.add(new Missing(Missing.Place.WORK, "validUntil", "outlived"));
    }
    if (!missing.isEmpty()) {
      throw Missing.problem(missing);
    }
    variant.publish(MaterialRevision.require(variant.id, variant.revision), now);
    material.publicChanged(now);
    Material.flush();
    if (material.kind == MaterialKind.WARNING && variant.language.id.equals(MaterialLanguage.VIETNAMESE)) {
      MaterialNotice.send(material, areaOf(material, today), today, now);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void endLive(MaterialVariant variant, MaterialGone as, String reason, Instant now) {
    variant.material.lock();
    variant.endLive(as, reason, now);
    variant.material.publicChanged(now);
    Material.flush();
  }

  /** Everybody below the area whose police answer for the facts. */
  private static String areaOf(Material material, LocalDate today) {
    return ReviewDesk.find(MaterialReview.Aspect.FACTS, material.unit, today)
        .map(desk -> desk.area.path)
        .orElse(material.unit.path);
  }
}
