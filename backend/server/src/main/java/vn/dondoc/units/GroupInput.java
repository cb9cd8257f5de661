package vn.dondoc.units;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What administrators say of groups. */
final class GroupInput {
  private GroupInput() {}

  record Create(
      @NotNull @Pattern(regexp = UnitInput.CODE) String code,
      @NotBlank @Size(max = 200) String name,
      @Size(max = 20) List<@NotBlank @Size(max = 200) String> aliases) {
    List<String> names() {
      return aliases == null ? List.of() : aliases;
    }
  }

  record Describe(
      @NotBlank @Size(max = 200) String name, @NotNull @Size(max = 20) List<@NotBlank @Size(max = 200) String> aliases) {}

  record Join(@NotEmpty @Size(max = 200) List<@NotNull UUID> units, @NotNull LocalDate validFrom) {
    @AssertTrue
    boolean isOfOurTime() {
      return ofOurTime(validFrom);
    }
  }

  record End(@NotEmpty @Size(max = 200) List<@NotNull UUID> units, @NotNull LocalDate lastDay) {
    @AssertTrue
    boolean isOfOurTime() {
      return ofOurTime(lastDay);
    }
  }

  private static boolean ofOurTime(LocalDate day) {
    return day == null || (day.getYear() >= 1945 && day.getYear() <= 2100);
  }
}
