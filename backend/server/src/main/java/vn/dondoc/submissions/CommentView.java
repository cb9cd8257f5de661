package vn.dondoc.submissions;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.UnitRef;

/**
 * A thread: its first comment, the answers to it, and whether it is settled.
 *
 * @param parties whom a comment may mention
 */
record CommentView(List<Thread> items, List<UnitRef> parties, boolean mayWrite) {
  record Said(UUID id, String text, UnitRef unit, String by, OffsetDateTime at, UnitRef mention) {
    static Said of(SubmissionComment c) {
      return new Said(
          c.id, c.text, UnitRef.of(c.unit), c.account.displayName, Clocks.inVietnam(c.createdAt), c.mentioned == null ? null : UnitRef.of(c.mentioned));
    }
  }

  record Thread(UUID id, String pointer, boolean resolved, String resolvedBy, List<Said> said) {}

  static CommentView of(List<SubmissionComment> comments, List<UnitRef> parties, boolean mayWrite) {
    List<Thread> threads =
        comments.stream()
            .filter(SubmissionComment::isThread)
            .map(
                first ->
                    new Thread(
                        first.id,
                        first.pointer,
                        first.resolvedAt != null,
                        first.resolvedBy == null ? null : first.resolvedBy.displayName,
                        comments.stream().filter(c -> c == first || first.id.equals(c.threadId)).map(Said::of).toList()))
            .toList();
    return new CommentView(threads, parties, mayWrite);
  }
}
