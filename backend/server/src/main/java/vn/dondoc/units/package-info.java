/**
 * Units (đơn vị): organisations whose id, code and name are three different things, all with their time in force.
 *
 * <p>Groups ("UBND các xã, phường") are expanded as of a day; what was expanded is frozen in the rows it made.
 * Successions say which unit took over from which (Nghị quyết 1673/NQ-UBTVQH15); a {@link vn.dondoc.units.SuccessionAct}
 * also hands over what is open, through the port {@link vn.dondoc.units.HandsOver}, and can be undone for 30 days.
 * {@link vn.dondoc.units.UnitPast} keeps what a unit was before each change. The catalogue is open to every signed-in
 * person, changed by administrators: {@code /units}, {@code /unit-files}, {@code /successions}.
 */
package vn.dondoc.units;
