package vn.dondoc.submissions;

import java.util.List;
import java.util.UUID;

/**
 * What became of each.
 *
 * @param done false when it was only tried
 */
record AcceptResult(boolean done, List<Item> items) {
  /**
   * @param code of the problem where it was not accepted, else null
   */
  record Item(UUID id, boolean accepted, String code, String detail) {}
}
