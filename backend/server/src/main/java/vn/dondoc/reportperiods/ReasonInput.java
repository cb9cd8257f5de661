package vn.dondoc.reportperiods;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A step that needs its reason. */
public record ReasonInput(@NotBlank @Size(max = 2000) String reason) {}
