package vn.dondoc.submissions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A place in a returned report that the reviewer points at. */
public record Mark(
    @NotNull @Size(max = 100) @Pattern(regexp = "^/(values|narrative)/[A-Za-z0-9_]+$") String pointer,
    @NotBlank @Size(max = 1000) String message) {}
