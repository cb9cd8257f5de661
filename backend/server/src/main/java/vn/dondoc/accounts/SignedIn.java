package vn.dondoc.accounts;

import java.time.OffsetDateTime;
import java.util.UUID;
import vn.dondoc.shared.time.Clocks;

/** An open session as its owner sees it. */
record SignedIn(UUID id, OffsetDateTime since, OffsetDateTime expiresAt, String address, String device, boolean current) {
  static SignedIn of(Session session, UUID current) {
    return new SignedIn(
        session.id,
        Clocks.inVietnam(session.createdAt),
        Clocks.inVietnam(session.expiresAt),
        session.address,
        session.device,
        session.id.equals(current));
  }
}
