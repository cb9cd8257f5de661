package vn.dondoc.directives;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which of the receiving units answers for the consolidation. */
record ConsolidatorInput(@NotNull UUID unit) {}
