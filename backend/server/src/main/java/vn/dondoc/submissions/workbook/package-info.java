/**
 * A report as an XLSX file, out and in. Pure: a form and a content make bytes, bytes and a form make a content or say
 * which cell is wrong. Apache POI reads and writes the format (docs/adr/0007).
 */
package vn.dondoc.submissions.workbook;
