package vn.dondoc.directives;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The assignments of a directive's clauses; the assignments, which this feature must not know, answer it. */
public interface WhoDoesWhat {
  /** By clause. */
  Map<UUID, List<ClauseAssignment>> of(UUID directive);
}
