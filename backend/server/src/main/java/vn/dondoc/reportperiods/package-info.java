/**
 * Report periods (kỳ báo cáo): one occasion to report, with the range it covers, its deadline, its template.
 *
 * <p>{@code PLANNED → OPEN → CLOSED}. A period opens by itself on its day; from that moment each expected unit has a
 * submission. Ranges may overlap; a cumulative period's figures replace those of the periods it contains and are
 * never added to them. A series (chế độ báo cáo) makes periods for ever, a year ahead; the covered windows are those
 * of Nghị định 09/2019/NĐ-CP, Điều 12, or calendar quarters.
 *
 * <p>Contract: {@code /report-periods}, {@code /report-templates}.
 */
package vn.dondoc.reportperiods;
