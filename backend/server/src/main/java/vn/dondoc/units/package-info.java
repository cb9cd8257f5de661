/**
 * Units (đơn vị): organisations whose id, code and name are three different things, all with their time in force.
 *
 * <p>Groups ("UBND các xã, phường") are expanded as of a day; what was expanded is frozen in the rows it made.
 * Successions say which unit took over from which (Nghị quyết 1673/NQ-UBTVQH15). The catalogue is open to every
 * signed-in person: {@code GET /units}.
 */
package vn.dondoc.units;
