package vn.dondoc.submissions;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.shared.time.Clocks;

/** What became of a draft when its period went over to another version. */
record TemplateChangeView(OffsetDateTime at, String by, UUID from, UUID to, Map<String, String> moved, SubmissionContent dropped) {
  static TemplateChangeView of(TemplateChange c) {
    return new TemplateChangeView(
        Clocks.inVietnam(c.changedAt), c.changedBy.displayName, c.fromTemplateId, c.toTemplateId, c.moved, c.dropped);
  }
}
