package vn.dondoc.submissions.workbook;

import java.util.UUID;

/** What stands above the table, and which report and form the file is for. */
public record WorkbookHead(UUID submission, UUID template, String unit, String period, String deadline) {}
