package vn.dondoc.directives;

import java.util.EnumMap;
import java.util.Map;
import vn.dondoc.shared.security.Scope;

/**
 * Who sees a directive {@code d}: a draft the unit that made it alone; one that came into force also the units it speaks
 * to or spoke to, its receivers and the leaders above them.
 */
final class DirectiveSight {
  private static final String ACTIVE = "d.status <> vn.dondoc.directives.DirectiveStatus.DRAFT and ";
  static final Map<Scope.Part, String> VISIBLE = new EnumMap<>(Scope.Part.class);

  static {
    VISIBLE.put(
        Scope.Part.OWN,
        ACTIVE
            + "(exists (select 1 from d.reporters r where any_of(:own, r.unitId))"
            + " or exists (select 1 from Assignment a where a.directive = d and any_of(:own, a.unit.id))"
            + " or exists (select 1 from ChangeLine c where c.target = d and any_of(:own, c.unit.id))"
            + " or exists (select 1 from ChangeLine c where c.directive = d and any_of(:own, c.unit.id)))");
    VISIBLE.put(
        Scope.Part.RECEIVING,
        "any_of(:receiving, d.draftedById) or (" + ACTIVE + "exists (select 1 from d.receiverIds r where any_of(:receiving, r)))");
    VISIBLE.put(
        Scope.Part.LEADING,
        ACTIVE
            + "exists (select 1 from Unit l where any_of(:leading, l.id) and (d.issuer.path like concat(l.path, '%')"
            + " or exists (select 1 from d.reporters r join Unit u on u.id = r.unitId where u.path like concat(l.path, '%'))))");
  }

  private DirectiveSight() {}
}
