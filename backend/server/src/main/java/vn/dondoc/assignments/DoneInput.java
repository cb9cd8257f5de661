package vn.dondoc.assignments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The result, in a sentence, and what shows it. */
record DoneInput(@NotBlank @Size(max = 2000) String sentence, @Size(max = 20) List<@Valid Evidence> evidence) {
  DoneInput {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
