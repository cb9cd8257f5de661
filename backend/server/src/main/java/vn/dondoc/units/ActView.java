package vn.dondoc.units;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.security.Decision;
import vn.dondoc.shared.time.Clocks;

/** An act with its receipt. */
record ActView(
    UUID id, long version, Succession.Kind kind, LocalDate effectiveOn, String legalBasis, SuccessionAct.Status status,
    OffsetDateTime doneAt, OffsetDateTime undoneAt, String undoneReason, ActReceipt receipt, List<ActionView> allowedActions) {

  private enum Action {
    UNDO
  }

  static ActView of(SuccessionAct act, boolean administrator, Instant now, Language language) {
    Optional<String> why = act.whyNotUndone(now);
    Decision decision =
        administrator
            ? why.map(key -> Decision.blocked(ProblemType.WRONG_STATE, key)).orElse(Decision.ALLOWED)
            : Decision.forbidden();
    return new ActView(
        act.id, act.version, act.kind, act.effectiveOn, act.legalBasis, act.status, Clocks.inVietnam(act.doneAt), Clocks.inVietnam(act.undoneAt),
        act.undoneReason, act.receipt, ActionView.of(Action.values(), _ -> decision, language));
  }
}
