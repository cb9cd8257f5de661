package vn.dondoc.submissions.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.paper.OfficialPaper;
import vn.dondoc.shared.paper.PdfPaper;

/** The decree's measures, read off the finished pages. */
class PdfLayoutTest {
  private static final float MM = 72 / 25.4f;

  /** The middle of the column of figures: 70.5 % of the text's 165 mm, from its left edge. */
  private static final float RESULTS = 30 + 165 * 0.705f;

  private record Line(int page, float left, float right, float baseline, float size, String font, boolean embedded, String text) {
    float middle() {
      return (left + right) / 2;
    }
  }

  @Test
  void pageAndMarginsAreTheDecrees() throws IOException {
    for (OfficialPaper paper : List.of(PaperExamples.filled(), PaperExamples.draft(), PaperExamples.blank())) {
      try (PDDocument document = document(paper)) {
        document.getPages().forEach(page -> {
          assertEquals(210, page.getMediaBox().getWidth() / MM, 0.5);
          assertEquals(297, page.getMediaBox().getHeight() / MM, 0.5);
        });
        List<Line> text = lines(document).stream().filter(line -> line.baseline > 20 * MM && line.baseline < 277 * MM).toList();
        float left = (float) text.stream().mapToDouble(Line::left).min().orElseThrow() / MM;
        float right = 210 - (float) text.stream().mapToDouble(Line::right).max().orElseThrow() / MM;
        assertTrue(left >= 30 && left <= 35, "left " + left);
        assertTrue(right >= 15 && right <= 20, "right " + right);
      }
    }
  }

  @Test
  void oneFontWithEveryVietnameseLetterInsideTheFile() throws IOException {
    try (PDDocument document = document(PaperExamples.filled())) {
      List<Line> lines = lines(document);
      assertTrue(lines.stream().allMatch(Line::embedded));
      assertEquals(Set.of(), lines.stream().map(Line::font).filter(f -> !f.contains("LiberationSerif")).collect(Collectors.toSet()));
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") && text.contains("Độc lập - Tự do - Hạnh phúc"), text);
      assertTrue(text.contains("ủng hộ <100%>"), text);
    }
  }

  @Test
  void sizesAreTheDecrees() throws IOException {
    try (PDDocument document = document(PaperExamples.filled())) {
      List<Line> lines = lines(document);
      assertSize(lines, "CỘNG HÒA", 12, 13);
      assertSize(lines, "Độc lập", 13, 14);
      assertSize(lines, "PHƯỜNG DUYÊN HẢI", 12, 13);
      assertSize(lines, "Số:", 13, 13);
      assertSize(lines, "Duyên Hải, ngày", 13, 14);
      assertSize(lines, "BÁO CÁO", 13, 14);
      assertSize(lines, "Thực hiện Công văn", 13, 14);
      assertSize(lines, "Văn bản triển khai", 13, 14);
      assertSize(lines, "CHỦ TỊCH", 13, 14);
      assertSize(lines, "Nơi nhận:", 12, 12);
      assertSize(lines, "- Lưu: VT.", 11, 11);
    }
  }

  @Test
  void pagesAreNumberedInTheTopMarginFromTheSecondOn() throws IOException {
    try (PDDocument document = document(PaperExamples.filled())) {
      assertTrue(document.getNumberOfPages() >= 2);
      List<Line> top = lines(document).stream().filter(line -> line.baseline < 20 * MM).toList();
      assertEquals(document.getNumberOfPages() - 1, top.size(), top.toString());
      for (int i = 0; i < top.size(); i++) {
        assertEquals(i + 2, top.get(i).page);
        assertEquals(String.valueOf(i + 2), top.get(i).text.strip());
        assertEquals(30 + (210 - 30 - 15) / 2f, top.get(i).middle() / MM, 1);
      }
    }
  }

  @Test
  void theHeadStandsInTwoColumnsAndThePartsInTheirOrder() throws IOException {
    try (PDDocument document = document(PaperExamples.filled())) {
      List<Line> lines = lines(document);
      Line country = the(lines, "CỘNG HÒA");
      Line issuer = the(lines, "ỦY BAN NHÂN DÂN");
      assertEquals(country.baseline, issuer.baseline, 1);
      assertTrue(issuer.right < country.left, "side by side, each in one line");
      assertEquals(country.middle(), the(lines, "Độc lập").middle(), 2);
      List<String> order = List.of("CỘNG HÒA", "Số:", "BÁO CÁO", "Kết quả thực hiện Công văn", "Thực hiện Công văn", "I. Số liệu", "II. Đánh giá chung", "III. Khó khăn", "Nơi nhận:", "- Lưu: VT.");
      for (int i = 1; i < order.size(); i++) {
        Line before = the(lines, order.get(i - 1));
        Line after = the(lines, order.get(i));
        assertTrue(before.page < after.page || before.baseline < after.baseline, order.get(i) + " follows " + order.get(i - 1));
      }
      assertTrue(the(lines, "CHỦ TỊCH").left > the(lines, "Nơi nhận:").right, "who signs stands right");
    }
  }

  @Test
  void whereverATableGoesOverThePageItsHeadIsRepeatedAndAGroupStandsWithItsFirstRow() throws IOException {
    OfficialPaper paper = PaperExamples.filled();
    for (int lines = 0; lines < 30; lines += 3) {
      List<OfficialPaper.Block> body = new ArrayList<>(Collections.nCopies(lines, new OfficialPaper.Paragraph("Thêm một dòng.")));
      body.addAll(paper.body());
      try (PDDocument document =
          document(new OfficialPaper("", paper.head(), paper.kind(), paper.subject(), body, paper.signatory(), paper.recipients(), ""))) {
        assertTableGoesOverWell(lines(document));
      }
    }
  }

  private static void assertTableGoesOverWell(List<Line> lines) {
    Predicate<Line> row = line -> line.text.matches("[A-F]\\d\\d[a-z]?\\b.*");
    Set<Integer> heads = lines.stream().filter(starting("Mã")).map(Line::page).collect(Collectors.toSet());
    Set<Integer> rows = lines.stream().filter(row).map(Line::page).collect(Collectors.toSet());
    assertTrue(rows.size() > 1, "the table goes over a page");
    assertEquals(rows, heads);
    List<Line> codes = lines.stream().filter(row.or(line -> line.text.matches("[A-F]"))).toList();
    for (int i = 0; i < codes.size() - 1; i++) {
      assertTrue(row.test(codes.get(i)) || codes.get(i).page == codes.get(i + 1).page, codes.get(i).text + " ends a page");
    }
  }

  @Test
  void zeroNilAndBlankAreThreeThings() throws IOException {
    try (PDDocument document = document(PaperExamples.filled())) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("1.234.567"), text);
      List<Line> figures = lines(document).stream().filter(line -> Math.abs(line.middle() - RESULTS * MM) < 3 * MM).toList();
      assertEquals(1, figures.stream().filter(line -> line.text.equals("0")).count(), figures.toString());
      assertEquals(1, figures.stream().filter(line -> line.text.equals("không")).count(), figures.toString());
      assertTrue(figures.stream().filter(line -> line.text.equals("……")).count() > 10);
    }
  }

  @Test
  void aDraftSaysSoAndASentReportNamesItsReceipt() throws IOException {
    try (PDDocument draft = document(PaperExamples.draft()); PDDocument sent = document(PaperExamples.filled())) {
      String draftText = new PDFTextStripper().getText(draft);
      String sentText = new PDFTextStripper().getText(sent);
      assertTrue(draftText.contains("DỰ THẢO") && draftText.contains("PHÒNG KINH TẾ") && draftText.contains("TRƯỞNG PHÒNG"), draftText);
      assertFalse(sentText.contains("DỰ THẢO"));
      assertEquals(sent.getNumberOfPages(), sentText.split("biên nhận BN-2023-000117", -1).length - 1);
    }
  }

  @Test
  void theCodeOfABlankFormLeadsToTheReport() throws Exception {
    try (PDDocument document = document(PaperExamples.blank())) {
      var picture = new PDFRenderer(document).renderImageWithDPI(0, 200);
      int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
      var light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
      assertEquals(PaperExamples.ADDRESS, new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText());
    }
  }

  private static void assertSize(List<Line> lines, String text, float least, float most) {
    float size = the(lines, text).size;
    assertTrue(size >= least - 0.1 && size <= most + 0.1, text + " in " + size);
  }

  private static Line the(List<Line> lines, String start) {
    return lines.stream().filter(starting(start)).findFirst().orElseThrow(() -> new AssertionError(start));
  }

  private static Predicate<Line> starting(String start) {
    return line -> line.text.startsWith(start);
  }

  private static PDDocument document(OfficialPaper paper) throws IOException {
    return Loader.loadPDF(PdfPaper.write(paper));
  }

  private static List<Line> lines(PDDocument document) throws IOException {
    List<Line> lines = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            TextPosition first = positions.getFirst();
            TextPosition last = positions.getLast();
            lines.add(
                new Line(
                    getCurrentPageNo(), first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), first.getYDirAdj(),
                    first.getYScale(), first.getFont().getName(), first.getFont().isEmbedded(), text));
          }
        };
    stripper.setSortByPosition(true);
    stripper.getText(document);
    return lines;
  }
}
