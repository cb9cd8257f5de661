package vn.dondoc.submissions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A unit asks for more time.
 *
 * @param until the last day it asks for
 */
record ExtensionInput(@NotNull LocalDate until, @NotBlank @Size(max = 2000) String reason) {}
