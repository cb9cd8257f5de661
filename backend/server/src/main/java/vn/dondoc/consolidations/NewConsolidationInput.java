package vn.dondoc.consolidations;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which period to consolidate. */
public record NewConsolidationInput(@NotNull UUID period) {}
