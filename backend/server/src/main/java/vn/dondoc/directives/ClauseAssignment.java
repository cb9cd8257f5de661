package vn.dondoc.directives;

import java.util.UUID;
import vn.dondoc.units.UnitRef;

/** One unit on a clause. {@code status} is the name of an assignment's state, which this feature does not know. */
public record ClauseAssignment(UUID id, UnitRef unit, Part part, Modality modality, Nature nature, String status) {}
