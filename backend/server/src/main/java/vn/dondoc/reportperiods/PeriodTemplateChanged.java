package vn.dondoc.reportperiods;

import java.time.Instant;
import java.util.UUID;
import vn.dondoc.shared.security.Actor;

/** A period has gone over to another template version, in the running transaction: so do its drafts. */
public record PeriodTemplateChanged(ReportPeriod period, UUID to, Actor actor, Instant now) {}
