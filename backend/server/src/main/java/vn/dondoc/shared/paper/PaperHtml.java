package vn.dondoc.shared.paper;

import static java.util.stream.Collectors.joining;
import static vn.dondoc.shared.paper.OfficialLayout.BODY_PT;
import static vn.dondoc.shared.paper.OfficialLayout.printable;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import vn.dondoc.shared.paper.OfficialPaper.Block;
import vn.dondoc.shared.paper.OfficialPaper.Column;
import vn.dondoc.shared.paper.OfficialPaper.Head;
import vn.dondoc.shared.paper.OfficialPaper.Heading;
import vn.dondoc.shared.paper.OfficialPaper.Hint;
import vn.dondoc.shared.paper.OfficialPaper.Paragraph;
import vn.dondoc.shared.paper.OfficialPaper.Row;
import vn.dondoc.shared.paper.OfficialPaper.Table;
import vn.dondoc.shared.paper.OfficialPaper.WritingLines;

/** The document as XHTML that only the PDF writer reads: all text is escaped, nothing is fetched. */
record PaperHtml(OfficialPaper paper) {
  /** Filled from {@link OfficialLayout}; numbers alone, so that format signs in a text do no harm. */
  private static final String STYLE =
      """
      @page { size: %1$dmm %2$dmm; margin: %3$dmm %4$dmm %5$dmm %6$dmm;
              @top-center { content: counter(page); font: %7$dpt '%8$s'; vertical-align: bottom; padding-bottom: 2mm }
              @bottom-center { content: element(foot); vertical-align: top } }
      @page :first { @top-center { content: none } }
      body { font: %9$dpt '%8$s'; line-height: 1.2; margin: 0; color: #000 }
      p { margin: 0; padding: 0 }
      table { border-collapse: collapse; width: 100%% }
      .foot { position: running(foot); font-size: %10$dpt; text-align: center }
      .mark { text-align: right; font-weight: bold }
      .head td, .end td { vertical-align: top; text-align: center; padding: 0 }
      .rule { border-top: 0.75pt solid #000; height: 0; margin: 1.5pt auto 0 }
      .kind { text-align: center; font-weight: bold; font-size: %11$dpt; margin-top: 14pt }
      .text { text-align: justify; text-indent: %12$dmm; margin-top: %13$dpt }
      .heading { font-weight: bold; text-indent: %12$dmm; margin-top: %13$dpt; page-break-after: avoid }
      .figures { -fs-table-paginate: paginate; font-size: %14$dpt; margin-top: %13$dpt }
      .figures th, .figures td { border: 0.75pt solid #000; padding: 2pt 4pt; vertical-align: middle }
      .figures tr { page-break-inside: avoid }
      .together { page-break-inside: avoid } .figures th, .group { font-weight: bold }
      .whole { white-space: nowrap }
      .left { text-align: left } .centre { text-align: center } .right { text-align: right }
      .line { border-bottom: 0.75pt dotted #000; height: 20pt }
      .hint { margin-top: %13$dpt; border: 0.75pt solid #000; font-size: 11pt }
      .hint td { padding: 4pt 6pt; vertical-align: middle }
      .end { margin-top: 14pt; page-break-inside: avoid }
      .end .recipients { text-align: left; font-size: %15$dpt }
      .signatory { font-weight: bold; font-size: %16$dpt }
      """
          .formatted(
              OfficialLayout.PAGE_WIDTH_MM,
              OfficialLayout.PAGE_HEIGHT_MM,
              OfficialLayout.TOP_MM,
              OfficialLayout.RIGHT_MM,
              OfficialLayout.BOTTOM_MM,
              OfficialLayout.LEFT_MM,
              OfficialLayout.PAGE_NUMBER_PT,
              OfficialLayout.FONT,
              BODY_PT,
              OfficialLayout.FOOT_PT,
              OfficialLayout.KIND_PT,
              OfficialLayout.INDENT_MM,
              OfficialLayout.PARAGRAPH_SPACE_PT,
              OfficialLayout.TABLE_PT,
              OfficialLayout.RECIPIENTS_PT,
              OfficialLayout.SIGNATORY_PT);

  String html() {
    return "<!DOCTYPE html><html lang=\"vi\"><head><title>" + safe(title()).replaceAll("</?span[^>]*>", "") + "</title><style>" + STYLE + "</style></head><body>"
        + (paper.foot().isEmpty() ? "" : "<p class=\"foot\">" + safe(paper.foot()) + "</p>")
        + (paper.mark().isEmpty() ? "" : "<p class=\"mark\">" + safe(paper.mark()) + "</p>")
        + head(paper.head())
        + kind()
        + paper.body().stream().map(PaperHtml::block).collect(joining())
        + end()
        + "</body></html>";
  }

  private String title() {
    return paper.kind() + " – " + String.join(" ", paper.subject());
  }

  private static String head(Head head) {
    String issuer =
        sized(head.superior(), OfficialLayout.ISSUER_PT, "normal")
            + head.issuer().stream().map(line -> sized(line, OfficialLayout.ISSUER_PT, "bold")).collect(joining())
            + rule(OfficialLayout.ISSUER_RULE);
    String country =
        sized(OfficialLayout.COUNTRY, OfficialLayout.MOTTO_COUNTRY_PT, "bold")
            + sized(OfficialLayout.MOTTO, OfficialLayout.MOTTO_PT, "bold")
            + rule(OfficialLayout.MOTTO_RULE);
    return "<table class=\"head\"><tr><td style=\"width: %d%%\">%s</td><td style=\"width: %d%%\">%s</td></tr>"
            .formatted(OfficialLayout.HEAD_LEFT, issuer, OfficialLayout.HEAD_RIGHT, country)
        + "<tr><td><p style=\"font-size: %dpt; margin-top: 6pt\">%s</p></td>".formatted(OfficialLayout.NUMBER_PT, safe(head.number()))
        + "<td><p style=\"font-size: %dpt; font-style: italic; margin-top: 6pt\">%s</p></td></tr></table>"
            .formatted(OfficialLayout.DATE_PT, safe(head.placeAndDate()));
  }

  private String kind() {
    return "<div class=\"kind\"><p>" + safe(paper.kind()) + "</p>"
        + paper.subject().stream().map(line -> "<p>" + safe(line) + "</p>").collect(joining())
        + rule(OfficialLayout.SUBJECT_RULE) + "</div>";
  }

  private static String block(Block block) {
    return switch (block) {
      case Heading heading -> "<p class=\"heading\">" + safe(heading.text()) + "</p>";
      case Paragraph paragraph ->
          paragraph.text().lines().filter(line -> !line.isBlank()).map(line -> "<p class=\"text\">" + safe(line) + "</p>").collect(joining());
      case WritingLines lines -> "<div class=\"line\"></div>".repeat(lines.count());
      case Hint hint -> hint(hint);
      case Table table -> table(table);
    };
  }

  private static String hint(Hint hint) {
    String picture = Base64.getEncoder().encodeToString(QrImage.png(hint.address()));
    return "<table class=\"hint\"><tr><td>"
        + hint.lines().stream().map(line -> "<p>" + safe(line) + "</p>").collect(joining())
        + "</td><td style=\"width: %1$dmm\"><img alt=\"\" style=\"width: %1$dmm; height: %1$dmm\" src=\"data:image/png;base64,%2$s\"/></td></tr></table>"
            .formatted(OfficialLayout.QR_MM, picture);
  }

  private static String table(Table table) {
    String heads =
        table.columns().stream()
            .map(c -> "<th class=\"centre\" style=\"width: %d%%\">%s</th>".formatted(c.width(), safe(c.heading())))
            .collect(joining());
    return "<table class=\"figures\"><thead><tr>" + heads + "</tr></thead><tbody>" + rows(table) + "</tbody></table>";
  }

  /** The heading of a group and its first row are one body: a break kept off a row alone costs the next page its head. */
  private static String rows(Table table) {
    StringBuilder rows = new StringBuilder();
    boolean headed = false;
    for (Row row : table.rows()) {
      if (row.group()) {
        rows.append("</tbody><tbody class=\"together\">");
      }
      rows.append(row(row, table.columns()));
      if (headed && !row.group()) {
        rows.append("</tbody><tbody>");
      }
      headed = row.group();
    }
    return rows.toString();
  }

  private static String row(Row row, List<Column> columns) {
    if (row.group()) {
      return "<tr class=\"group\"><td class=\"centre\">%s</td><td colspan=\"%d\">%s</td></tr>"
          .formatted(safe(row.cells().get(0)), columns.size() - 1, safe(row.cells().get(1)));
    }
    StringBuilder cells = new StringBuilder("<tr>");
    for (int i = 0; i < columns.size(); i++) {
      String align = columns.get(i).align().name().toLowerCase(Locale.ROOT);
      cells.append("<td class=\"").append(align).append("\">").append(safe(row.cells().get(i)).replace("\n", "<br/>")).append("</td>");
    }
    return cells.append("</tr>").toString();
  }

  private String end() {
    String recipients =
        "<p style=\"font-size: %dpt; font-weight: bold; font-style: italic\">%s</p>"
                .formatted(OfficialLayout.RECIPIENTS_HEADING_PT, OfficialLayout.RECIPIENTS)
            + paper.recipients().stream().map(line -> "<p>" + safe(line) + "</p>").collect(joining());
    String signatory = paper.signatory().stream().map(line -> "<p>" + safe(line) + "</p>").collect(joining());
    return "<table class=\"end\"><tr><td class=\"recipients\" style=\"width: 50%%\">%s</td><td class=\"signatory\" style=\"height: %dmm\">%s</td></tr></table>"
        .formatted(recipients, OfficialLayout.SIGNATURE_MM, signatory);
  }

  private static String sized(String text, int points, String weight) {
    return text.isEmpty() ? "" : "<p style=\"font-size: %dpt; font-weight: %s\">%s</p>".formatted(points, weight, safe(text));
  }

  private static String rule(int percent) {
    return "<div class=\"rule\" style=\"width: %d%%\"></div>".formatted(percent);
  }

  /** Escaped; a date stays in one line. */
  private static String safe(String text) {
    String escaped = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    return escaped.replaceAll("\\d{2}/\\d{2}/\\d{4}", "<span class=\"whole\">$0</span>");
  }
}
