package vn.dondoc.shared.security;

import java.util.Set;
import java.util.UUID;

/** Which directives a caller sees, asked by features that know none of their classes. */
public interface SeenDirectives {
  Set<UUID> of(Scope scope);
}
