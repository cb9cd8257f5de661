package vn.dondoc.submissions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Reports to accept together, each as it was read. */
record AcceptInput(@NotNull @NotEmpty @Size(max = 200) List<@NotNull @Valid Item> items) {
  record Item(@NotNull UUID id, @NotNull Long version) {}
}
