package vn.dondoc.reportperiods;

import java.time.Instant;

/** A period has opened, in the running transaction: whoever is expected gets a submission now. */
public record PeriodOpened(ReportPeriod period, Instant now) {}
