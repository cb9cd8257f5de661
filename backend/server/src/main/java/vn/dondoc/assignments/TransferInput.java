package vn.dondoc.assignments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Which unit takes the duty over, and why. */
record TransferInput(@NotNull UUID unit, @NotBlank @Size(max = 2000) String sentence) {}
