package vn.dondoc.concerns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was done about it; the reporter reads it. */
record SettleInput(@NotBlank @Size(max = 2000) String sentence) {}
