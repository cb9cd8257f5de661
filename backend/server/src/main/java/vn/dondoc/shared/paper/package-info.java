/**
 * Official documents on paper: one description ({@link vn.dondoc.shared.paper.OfficialPaper}), one set of measures
 * ({@link vn.dondoc.shared.paper.OfficialLayout}, Nghị định 30/2020/NĐ-CP, Phụ lục I), two writers: DOCX to go on with
 * in the document system, PDF to print. Number, date and signature stay open: they are the document system's.
 */
package vn.dondoc.shared.paper;
