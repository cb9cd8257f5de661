package vn.dondoc.reportperiods;

import java.time.Instant;

/** The deadline of an open period has moved, in the running transaction: it moves for each report. */
public record PeriodDueMoved(ReportPeriod period, Instant now) {}
