package vn.dondoc.units;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A merge, split, rename or end, as the decision says it.
 *
 * @param predecessors the units that end, or that is renamed
 * @param continues of a split: the old unit goes on and gives a part away
 * @param defaultSuccessor takes what no choice names; without it, the only successor
 * @param choices who takes which open duty
 */
record ActInput(
    @NotNull Succession.Kind kind,
    @NotNull LocalDate effectiveOn,
    @NotBlank @Size(max = 300) String legalBasis,
    @NotEmpty @Size(max = 200) List<@NotNull UUID> predecessors,
    @NotNull @Size(max = 50) List<@NotNull @Valid Successor> successors,
    boolean continues,
    UUID defaultSuccessor,
    @Size(max = 5000) List<@NotNull @Valid Choice> choices,
    @Size(max = 200) String newName,
    @Pattern(regexp = UnitInput.CODE) String newCode) {

  record Successor(@NotNull UUID unit, @NotNull Succession.Share share) {}

  record Choice(@NotNull String kind, @NotNull UUID id, @NotNull UUID successor) {}

  List<Choice> chosen() {
    return choices == null ? List.of() : choices;
  }

  List<UUID> successorIds() {
    return successors.stream().map(Successor::unit).toList();
  }
}
