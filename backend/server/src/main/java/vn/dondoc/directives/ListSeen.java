package vn.dondoc.directives;

import io.quarkus.panache.common.Parameters;
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
    return Set.copyOf(
        Directive.find("select d.id from Directive d left join d.issuer where " + scope.where(DirectiveSight.VISIBLE), scope.bind(new Parameters()))
            .project(UUID.class)
            .list());
  }
}
