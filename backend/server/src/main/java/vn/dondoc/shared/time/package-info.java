/**
 * Time as the administration counts it: the working calendar, the deadline and its sentence, timeliness.
 *
 * <p>"Trước ngày X" is strictly before 00:00 of X in Asia/Ho_Chi_Minh; "chậm nhất ngày X", "đến hết ngày X" include X.
 * A day named by an order does not move when it is a rest day unless the shift policy says so (Bộ luật Dân sự 2015,
 * Điều 148 moves the end of a <em>period</em>, not a date that was named). The instant is fixed when a deadline is
 * made, so a later calendar makes nobody late in retrospect.
 */
package vn.dondoc.shared.time;
