/**
 * The calendar of a directive, before it is activated and after: everything that falls due on one page, with rest days, what
 * other directives ask for on the same day, and how much comes together for each unit in a week. Reads what assignments and
 * report periods wrote, or the plan of a draft; writes nothing.
 *
 * <p>Contract: {@code /directives/{id}/due-calendar}.
 */
package vn.dondoc.duecalendar;
