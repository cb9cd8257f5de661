/**
 * Submissions (báo cáo của đơn vị): the one report of one unit for one period.
 *
 * <pre>
 * NOT_STARTED → DRAFT → SUBMITTED → ACCEPTED      save, submit, accept
 *               SUBMITTED → DRAFT                  withdraw, while nobody has opened it
 *               SUBMITTED → RETURNED → SUBMITTED   return, submit (revision + 1)
 *               ACCEPTED → RETURNED                reopen, with a reason
 * NOT_STARTED, DRAFT, RETURNED → WAIVED            waive, with a reason
 * </pre>
 *
 * <p>The unit's officers and head write; coordinators of the units that receive the directive's reports review;
 * leaders read. A draft is the unit's alone. Each submit keeps an unchangeable revision and gives a receipt. Whether a
 * report is in time is derived ({@link vn.dondoc.shared.time.Timeliness}) and nothing a reviewer does changes it.
 *
 * <p>Contract: {@code /submissions}, {@code /directives/{id}/matrix}, {@code /report-periods/{id}/matrix}.
 */
package vn.dondoc.submissions;
