package vn.dondoc.units;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What administrators say of units. */
final class UnitInput {
  static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

  private UnitInput() {}

  /** A unit that is new to the catalogue. */
  record Create(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotBlank @Size(max = 200) String name,
      @NotNull UnitKind kind,
      boolean hierarchical,
      UUID parent,
      @Size(max = 20) List<@NotBlank @Size(max = 200) String> aliases,
      @NotNull LocalDate validFrom) {
    List<String> names() {
      return aliases == null ? List.of() : aliases;
    }

    @AssertTrue
    boolean isOfOurTime() {
      return validFrom == null || (validFrom.getYear() >= 1945 && validFrom.getYear() <= 2100);
    }
  }

  /** What of a unit has no date. */
  record Describe(boolean hierarchical, @NotNull @Size(max = 20) List<@NotBlank @Size(max = 200) String> aliases) {}

  /** Another name, code or kind from a day on, or another parent. */
  record Change(
      @NotBlank @Size(max = 200) String name,
      @NotNull @Pattern(regexp = CODE) String code,
      @NotNull UnitKind kind,
      UUID parent,
      @NotNull LocalDate effectiveOn,
      @NotBlank @Size(max = 300) String legalBasis) {}
}
