package vn.dondoc.assignments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Whether units that joined later are asked too, and why.
 *
 * @param ask false: they are not, and nobody is asked about them again
 */
record LaterJoinerInput(
    @NotEmpty @Size(max = 200) List<@NotNull UUID> units, @NotNull Boolean ask, @NotBlank @Size(max = 2000) String reason) {}
