package vn.dondoc.assignments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A step that needs its words: a reason, a question, an answer. */
record SentenceInput(@NotBlank @Size(max = 2000) String sentence) {}
