package vn.dondoc.assignments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.dondoc.uploads.content.FileNames;

/**
 * A photo or file that shows something, named before its bytes come: on a weak line the sentence goes first.
 *
 * @param sha256 of the bytes as the unit has them
 */
record EvidenceFile(
    @NotBlank @Size(max = 300) String name,
    @Min(1) @Max(50L << 20) long size,
    @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
    @NotNull @Pattern(regexp = "[a-z]+/[a-z0-9.+-]{1,100}") String type) {
  EvidenceFile {
    name = name == null || name.isBlank() ? name : FileNames.clean(name);
  }
}
