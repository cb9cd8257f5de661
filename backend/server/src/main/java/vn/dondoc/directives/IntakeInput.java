package vn.dondoc.directives;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A letter's text, with the name of the file it came in. */
record IntakeInput(@NotNull String text, @Size(max = 255) String fileName) {}
