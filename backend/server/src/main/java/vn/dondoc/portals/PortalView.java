package vn.dondoc.portals;

import java.util.List;
import java.util.UUID;

/**
 * @param months the newest first
 */
record PortalView(UUID id, String key, String name, String host, List<MonthView> months) {

  record MonthView(String month, long feeds, long embeds, long visits, long downloads) {
    static MonthView of(PortalNumbers.Month month) {
      return new MonthView(month.month().toString(), month.feeds(), month.embeds(), month.visits(), month.downloads());
    }
  }

  static PortalView of(Portal portal, List<PortalNumbers.Month> months) {
    return new PortalView(portal.id, portal.key, portal.name, portal.host, months.stream().map(MonthView::of).toList());
  }
}
