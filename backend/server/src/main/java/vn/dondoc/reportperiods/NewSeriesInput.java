package vn.dondoc.reportperiods;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A new series of a directive that is in force. */
record NewSeriesInput(@NotNull UUID directive, @NotNull @Valid SeriesInput rule) {}
