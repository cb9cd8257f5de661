package vn.dondoc.directives.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A document a unit has issued.
 *
 * @param unit whose it is; null where the caller works for one unit alone
 * @param upload a file that was uploaded; null for none, or for the one it has
 */
record ImplementingInput(
    UUID unit,
    @NotBlank @Size(max = 60) String number,
    @NotNull LocalDate issuedOn,
    @NotBlank @Size(max = 500) String title,
    @Size(max = 1000) @Pattern(regexp = "https?://\\S+") String link,
    UUID upload) {}
