package vn.dondoc.assignments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/** What somebody was shown and takes note of. */
record AcknowledgeInput(@NotNull @Size(min = 1, max = 200) Set<@NotNull UUID> assignments) {}
