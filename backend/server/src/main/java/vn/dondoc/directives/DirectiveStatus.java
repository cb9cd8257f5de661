package vn.dondoc.directives;

import java.util.Map;
import java.util.Set;

/** Where a directive stands, and where it may go from there. */
public enum DirectiveStatus {
  /** Read, not confirmed; no unit sees it. */
  DRAFT,
  /** In force: its duties and periods are with the units. */
  ACTIVE,
  /** Carried out. */
  CLOSED,
  /** Taken back by its issuer. */
  REVOKED,
  /** Replaced by a later directive. */
  SUPERSEDED;

  private static final Map<DirectiveStatus, Set<DirectiveStatus>> NEXT =
      Map.of(
          DRAFT, Set.of(ACTIVE),
          ACTIVE, Set.of(CLOSED, REVOKED, SUPERSEDED),
          CLOSED, Set.of(),
          REVOKED, Set.of(),
          SUPERSEDED, Set.of());

  public boolean canBecome(DirectiveStatus next) {
    return NEXT.get(this).contains(next);
  }
}
