package vn.dondoc.shared.security;

import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.language.Messages;

/** A policy's answer: it guards the endpoint and fills {@code allowedActions}. */
public sealed interface Decision {
  Decision ALLOWED = new Allowed();

  record Allowed() implements Decision {}

  /**
   * @param reasonKey key of the sentence in the messages
   */
  record Blocked(ProblemType type, String reasonKey) implements Decision {
    public Text reason() {
      return Messages.text("detail." + reasonKey);
    }
  }

  static Decision blocked(ProblemType type, String reasonKey) {
    return new Blocked(type, reasonKey);
  }

  /** For a caller of the wrong kind: no reason is shown, the action is not offered at all. */
  static Decision forbidden() {
    return new Blocked(ProblemType.FORBIDDEN, "forbidden");
  }

  default boolean isAllowed() {
    return this instanceof Allowed;
  }

  default boolean isForbidden() {
    return this instanceof Blocked blocked && blocked.type() == ProblemType.FORBIDDEN;
  }

  default void require() {
    if (this instanceof Blocked blocked) {
      throw ProblemException.of(blocked.type(), blocked.reasonKey());
    }
  }
}
