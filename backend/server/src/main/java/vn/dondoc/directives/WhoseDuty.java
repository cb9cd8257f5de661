package vn.dondoc.directives;

import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.units.UnitRef;

/** Which units have to carry out a clause, and by when; the assignments, which this feature must not know, answer it. */
public interface WhoseDuty {
  /**
   * @param origin whose it was before anybody took it over
   * @param due null for none
   */
  record Duty(UnitRef unit, UnitRef origin, Modality modality, Deadline due) {}

  /** One for each unit that the scope shows and each whose duty it was; what was taken back is left out. */
  List<Duty> of(UUID clause, Scope scope);
}
