package vn.dondoc.reportperiods;

import java.util.UUID;

/** What a change of template would do to the reports of a period. The submissions, which this feature must not know, answer it. */
public interface DraftsOfPeriod {
  /**
   * @param losing drafts that hold something the other version has no place for
   * @param sent reports that keep their version
   */
  record Effect(int drafts, int losing, int sent) {}

  Effect effectOf(UUID period, UUID template);
}
