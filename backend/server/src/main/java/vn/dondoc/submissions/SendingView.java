package vn.dondoc.submissions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dondoc.units.UnitRef;

/**
 * How a unit sends its reports.
 *
 * @param inForce whether a report waits for approval now: a rule nobody can fulfil holds none up
 * @param colleagues who may stand in; empty for who may not change it
 */
record SendingView(
    UnitRef unit, long version, boolean twoStep, boolean inForce, Substitute substitute, List<UnitSending.Colleague> colleagues, boolean mayChange) {
  record Substitute(UUID account, String name, LocalDate until) {}
}
