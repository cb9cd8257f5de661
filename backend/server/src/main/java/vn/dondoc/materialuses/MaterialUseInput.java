package vn.dondoc.materialuses;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * @param language tag of the edition that was used, null when it does not matter
 * @param times how often, such as broadcasts or sessions
 * @param reach people reached, null where nobody counted
 * @param photo an upload that is ready
 */
record MaterialUseInput(
    @NotNull UUID material,
    @NotNull LocalDate usedOn,
    @NotNull @Size(min = 1, max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*") String place,
    @NotNull UseChannel channel,
    @Size(max = 35) @Pattern(regexp = "[A-Za-z0-9-]+") String language,
    @NotNull @Min(1) @Max(100_000) Integer times,
    @Min(0) @Max(100_000_000) Integer reach,
    UUID photo) {}
