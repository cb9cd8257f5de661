package vn.dondoc.reportperiods;

import java.time.Instant;
import vn.dondoc.shared.security.Actor;

/** Nobody need begin a report of this period any more, in the running transaction; what has begun goes on. */
public record PeriodStopped(ReportPeriod period, String reason, Actor actor, Instant now) {}
