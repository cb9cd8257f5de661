package vn.dondoc.inbox;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;

/** What of the inbox is shown. It is small: what is read is bounded, not what is left out. */
record InboxQuery(
    @QueryParam("directive") UUID directive,
    @QueryParam("kind") List<InboxKind> kind,
    @QueryParam("unread") Boolean unread) {

  boolean takes(InboxItem item) {
    return (directive == null || directive.equals(item.directive()))
        && (kind.isEmpty() || kind.contains(item.kind()))
        && (unread == null || unread == item.unread());
  }
}
