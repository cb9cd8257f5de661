package vn.dondoc.materials;

import static vn.dondoc.shared.problem.ProblemType.WRONG_STATE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;
import vn.dondoc.shared.security.Role;

/**
 * Who may do what to a variant: editors of the owner unit write and publish, coordinators of the asked units answer,
 * and nobody reviews what they wrote.
 *
 * @param reviews of the revision that was sent last
 */
record VariantPolicy(Actor actor, List<MaterialReview> reviews) {

  static VariantPolicy of(Actor actor, MaterialVariant variant) {
    return new VariantPolicy(actor, MaterialReview.listOf(variant, variant.sentRevision));
  }

  Decision decide(VariantAction action, MaterialVariant v) {
    boolean editor = actor.has(Role.EDITOR, v.material.unit.id);
    return switch (action) {
      case APPROVE, REQUEST_CHANGES -> review(v);
      case WITHDRAW -> editor || answersForFacts() ? when(v.isLive(), "material.not-live") : Decision.forbidden();
      default -> editor ? edit(action, v) : Decision.forbidden();
    };
  }

  private Decision edit(VariantAction action, MaterialVariant v) {
    MaterialState state = v.state;
    return switch (action) {
      case WRITE -> when(state != MaterialState.IN_REVIEW, "material.in-review");
      case SUBMIT -> when(state.canBecome(MaterialState.IN_REVIEW), "material.not-draft");
      case TAKE_BACK -> when(state == MaterialState.IN_REVIEW, "material.not-in-review");
      case INVITE_READER, REVOKE_READER -> when(waitsForReader(), "material.no-reader-asked");
      case SCHEDULE, PUBLISH -> when(state == MaterialState.APPROVED || state == MaterialState.SCHEDULED, "material.not-approved");
      case UNSCHEDULE -> when(state == MaterialState.SCHEDULED, "material.not-scheduled");
      default -> Decision.forbidden();
    };
  }

  private Decision review(MaterialVariant v) {
    List<MaterialReview> mine = mine();
    if (mine.isEmpty()) {
      return Decision.forbidden();
    }
    if (v.isWrittenBy(actor.accountId())) {
      return Decision.blocked(WRONG_STATE, "material.own-work");
    }
    if (v.state != MaterialState.IN_REVIEW && v.state != MaterialState.CHANGES_REQUESTED || v.revision != v.sentRevision) {
      return Decision.blocked(WRONG_STATE, "material.not-in-review");
    }
    return when(waiting().isPresent(), "material.already-reviewed");
  }

  /** The question that is the actor's to answer. */
  Optional<MaterialReview> waiting() {
    return mine().stream().filter(r -> r.state == MaterialReview.State.WAITING).findFirst();
  }

  private List<MaterialReview> mine() {
    Set<UUID> units = actor.unitsAs(Role.COORDINATOR);
    return reviews.stream().filter(r -> r.unit != null && units.contains(r.unit.id)).toList();
  }

  private boolean answersForFacts() {
    return mine().stream().anyMatch(r -> r.aspect == MaterialReview.Aspect.FACTS);
  }

  private boolean waitsForReader() {
    return reviews.stream()
        .anyMatch(r -> r.aspect == MaterialReview.Aspect.READER && r.state == MaterialReview.State.WAITING);
  }

  private static Decision when(boolean allowed, String reason) {
    return allowed ? Decision.ALLOWED : Decision.blocked(WRONG_STATE, reason);
  }
}
