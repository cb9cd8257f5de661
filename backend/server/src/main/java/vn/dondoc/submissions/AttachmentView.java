package vn.dondoc.submissions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.dondoc.shared.time.Clocks;

/** A file of the report and where it is. */
record AttachmentView(
    String name, long size, String sha256, String type, String field, State state, OffsetDateTime receivedAt, OffsetDateTime until) {

  enum State {
    RECEIVED,
    /** Named and on its way; never a reason to call the report late. */
    WAITING,
    /** Did not come in time; may be added when the report is returned. */
    MISSING
  }

  static List<AttachmentView> of(Submission s, Instant now) {
    if (s.content.files().isEmpty()) {
      return List.of();
    }
    Map<String, Instant> arrivals = SubmissionFile.arrivalsOf(s.id);
    Instant until = s.status.isWithReceiver() ? s.submittedAt.plus(SubmissionFiles.FOLLOW) : null;
    return s.content.files().stream().map(f -> of(f, arrivals.get(f.sha256()), until, now)).toList();
  }

  private static AttachmentView of(ReportFile file, Instant arrived, Instant until, Instant now) {
    State state = arrived != null ? State.RECEIVED : until == null || now.isBefore(until) ? State.WAITING : State.MISSING;
    return new AttachmentView(
        file.name(), file.size(), file.sha256(), file.type(), file.field(), state, Clocks.inVietnam(arrived), arrived == null ? Clocks.inVietnam(until) : null);
  }
}
