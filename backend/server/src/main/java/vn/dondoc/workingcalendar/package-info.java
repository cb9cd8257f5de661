/**
 * The working calendar as administrators keep it: days that a decree takes out of, or puts into, the working week. A
 * deadline that shifts off rest days goes with a change ({@link vn.dondoc.reportperiods.FollowCalendar}), never to before
 * what was first promised, so that nobody is late in retrospect; every other deadline stands.
 */
package vn.dondoc.workingcalendar;
