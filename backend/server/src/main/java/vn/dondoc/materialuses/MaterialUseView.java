package vn.dondoc.materialuses;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.UnitRef;

/**
 * @param mayWithdraw the caller works for the unit that said it
 */
record MaterialUseView(
    UUID id, MaterialRef material, UnitRef unit, LocalDate usedOn, String place, UseChannel channel, String language, int times,
    Integer reach, UUID photo, OffsetDateTime addedAt, boolean mayWithdraw) {

  record MaterialRef(UUID id, String title, String shortCode) {}

  static MaterialUseView of(MaterialUse use, Actor actor) {
    return new MaterialUseView(
        use.id, new MaterialRef(use.material.id, use.material.title, use.material.shortCode), UnitRef.of(use.unit), use.usedOn, use.place, use.channel,
        use.language, use.times, use.reach, use.photo == null ? null : use.photo.id,
        Clocks.inVietnam(use.addedAt), MaterialUsePolicy.withdraw(actor, use).isAllowed());
  }
}
