package vn.dondoc.submissions;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The receiving side gives more time.
 *
 * @param until the last day it gives; missing: the day that was asked for
 */
record GrantInput(LocalDate until, @Size(max = 2000) String message) {}
