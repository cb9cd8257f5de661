package vn.dondoc.assignments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * How far it is: one sentence and what shows it.
 *
 * @param alsoFor other duties of the same unit that the same sentence and evidence serve
 */
record ProgressInput(
    @NotBlank @Size(max = 2000) String sentence,
    @Size(max = 20) List<@Valid Evidence> evidence,
    @Size(max = 50) List<UUID> alsoFor) {
  ProgressInput {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    alsoFor = alsoFor == null ? List.of() : List.copyOf(alsoFor);
  }
}
