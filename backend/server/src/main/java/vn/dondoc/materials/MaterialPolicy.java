package vn.dondoc.materials;

import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Decision;
import vn.dondoc.shared.security.Role;

/** Who may do what to a work: the editors of its unit. */
final class MaterialPolicy {
  enum Action {
    DESCRIBE,
    ADD_VARIANT
  }

  private MaterialPolicy() {}

  static Decision decide(Action action, Material material, Actor actor) {
    return actor.has(Role.EDITOR, material.unit.id) ? Decision.ALLOWED : Decision.forbidden();
  }
}
