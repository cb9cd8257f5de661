package vn.dondoc.directives;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the words must go: the reason by law, not the words themselves. */
record ShredInput(@NotBlank @Size(max = 500) String sentence) {}
