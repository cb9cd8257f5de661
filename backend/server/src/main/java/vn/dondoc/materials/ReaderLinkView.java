package vn.dondoc.materials;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.UnitRef;

/**
 * What a reader sees. Once the link is used, ended or outlived, only that.
 *
 * @param beside the Vietnamese
 */
record ReaderLinkView(
    UUID id,
    MaterialReaderLink.State state,
    String reader,
    OffsetDateTime expiresAt,
    UnitRef unit,
    String workingTitle,
    MaterialView.FormView form,
    MaterialContent content,
    MaterialContent beside) {

  static ReaderLinkView of(MaterialReaderLink link, Instant now) {
    MaterialVariant v = link.variant;
    boolean open = link.state(now) == MaterialReaderLink.State.OPEN;
    return new ReaderLinkView(
        link.id, link.state(now), link.reader, Clocks.inVietnam(link.expiresAt), UnitRef.of(v.material.unit),
        open ? v.workingTitle : null, open ? MaterialView.FormView.of(v) : null,
        open ? MaterialRevision.require(v.id, link.revision).content : null, open ? VariantView.beside(v) : null);
  }
}
