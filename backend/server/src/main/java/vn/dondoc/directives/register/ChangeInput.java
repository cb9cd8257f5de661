package vn.dondoc.directives.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.directives.CarriesOver;

/**
 * What a draft does to an earlier directive.
 *
 * @param reason why duties end, as their units will read it
 * @param pairs clauses of the draft with those of the earlier one whose place they take; an empty label: of none
 * @param dropped clauses of the earlier one that an amendment takes out
 */
record ChangeInput(
    @NotNull UUID target,
    @NotNull CarriesOver.Kind kind,
    @NotBlank @Size(max = 1000) String reason,
    @Size(max = 300) Map<@Size(max = 40) String, @NotNull @Size(max = 40) String> pairs,
    @Size(max = 300) List<@NotBlank @Size(max = 40) String> dropped) {

  /** @param digest of the difference that was shown */
  record Confirm(@NotBlank @Size(max = 100) String digest) {}
}
