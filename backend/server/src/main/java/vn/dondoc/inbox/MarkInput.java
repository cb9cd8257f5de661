package vn.dondoc.inbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Items that somebody has read, or wants to see as new again. */
record MarkInput(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Item> items, @NotNull Boolean read) {
  record Item(@NotNull InboxKind kind, @NotNull UUID subject) {}
}
