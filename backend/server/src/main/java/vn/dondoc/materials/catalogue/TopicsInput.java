package vn.dondoc.materials.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The next version of the taxonomy, whole. What stood in the one before and is missing here ends with it.
 *
 * @param source what the change goes back to
 */
record TopicsInput(@NotBlank @Size(max = 500) String source, @NotNull @Size(min = 1, max = 300) List<@Valid @NotNull Entry> items) {
  private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

  /** @param parent code of its group; null for a group */
  record Entry(
      @NotNull @Size(max = 60) @Pattern(regexp = CODE) String code,
      @Size(max = 60) @Pattern(regexp = CODE) String parent,
      @NotBlank @Size(max = 200) String name,
      @NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String> synonyms) {}
}
