package vn.dondoc.directives;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.security.SeenDirectives;

/** By the same condition as the list of directives. */
@ApplicationScoped
class ListSeen implements SeenDirectives {
  @Override
  public Set<UUID> of(Scope scope) {
    return Directive.idsVisible(scope);
  }
}
