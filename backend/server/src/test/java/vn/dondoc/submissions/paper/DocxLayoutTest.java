package vn.dondoc.submissions.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.paper.DocxPaper;
import vn.dondoc.shared.paper.OfficialPaper;

/** The decree's measures in the DOCX's own XML. */
class DocxLayoutTest {
  private static final double MM = 1440 / 25.4;

  @Test
  void pageAndMarginsAreTheDecrees() throws IOException {
    try (XWPFDocument document = document(PaperExamples.filled())) {
      var section = document.getDocument().getBody().getSectPr();
      assertEquals(210, mm(section.getPgSz().getW()), 0.5);
      assertEquals(297, mm(section.getPgSz().getH()), 0.5);
      assertBetween(20, 25, mm(section.getPgMar().getTop()));
      assertBetween(20, 25, mm(section.getPgMar().getBottom()));
      assertBetween(30, 35, mm(section.getPgMar().getLeft()));
      assertBetween(15, 20, mm(section.getPgMar().getRight()));
    }
  }

  @Test
  void everyRunIsInTimesNewRomanOfAnAllowedSize() throws IOException {
    try (XWPFDocument document = document(PaperExamples.filled())) {
      List<XWPFRun> runs = paragraphs(document).stream().flatMap(p -> p.getRuns().stream()).filter(r -> !r.text().isBlank()).toList();
      assertEquals(Set.of("Times New Roman"), runs.stream().map(XWPFRun::getFontFamily).collect(Collectors.toSet()));
      runs.forEach(run -> assertBetween(11, 14, run.getFontSizeAsDouble()));
      assertBetween(12, 13, size(document, "CỘNG HÒA"));
      assertBetween(13, 14, size(document, "Độc lập"));
      assertBetween(13, 14, size(document, "Thực hiện Công văn"));
      assertEquals(12, size(document, "Nơi nhận:"));
      assertEquals(11, size(document, "- Lưu: VT."));
    }
  }

  @Test
  void thePageNumberStandsInTheMiddleAboveEveryPageButTheFirst() throws IOException {
    try (XWPFDocument document = document(PaperExamples.filled())) {
      assertTrue(document.getDocument().getBody().getSectPr().isSetTitlePg());
      var policy = document.getHeaderFooterPolicy();
      String numbered = policy.getDefaultHeader()._getHdrFtr().xmlText();
      assertTrue(numbered.contains("PAGE") && numbered.contains("w:val=\"center\""), numbered);
      assertFalse(policy.getFirstPageHeader()._getHdrFtr().xmlText().contains("PAGE"));
    }
  }

  @Test
  void thePartsStandInTheirOrder() throws IOException {
    try (XWPFDocument document = document(PaperExamples.filled())) {
      List<String> text = paragraphs(document).stream().map(XWPFParagraph::getText).filter(t -> !t.isBlank()).toList();
      int last = -1;
      for (String part : List.of("ỦY BAN NHÂN DÂN", "CỘNG HÒA", "Độc lập", "Số:", "Duyên Hải, ngày", "BÁO CÁO", "Kết quả thực hiện", "Thực hiện Công văn", "I. Số liệu", "Mã", "II. Đánh giá chung", "Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")) {
        int place = indexOf(text, part);
        assertTrue(place > last, part + " at " + place + " after " + last + " in " + text);
        last = place;
      }
    }
  }

  @Test
  void theHeadOfTheTableIsRepeatedAndNoRowIsTorn() throws IOException {
    try (XWPFDocument document = document(PaperExamples.filled())) {
      XWPFTable figures = document.getTables().stream().filter(t -> t.getText().startsWith("Mã")).findFirst().orElseThrow();
      assertTrue(figures.getRow(0).isRepeatHeader());
      assertTrue(figures.getRows().stream().skip(1).noneMatch(row -> !row.isCantSplitRow()));
      assertTrue(figures.getText().contains("1.234.567") && figures.getText().contains("không phát sinh") && figures.getText().contains("……"));
    }
  }

  @Test
  void aBlankFormCarriesItsCodeAndRoomToWrite() throws IOException {
    try (XWPFDocument document = document(PaperExamples.blank())) {
      assertEquals(1, document.getAllPictures().size());
      assertFalse(document.getTables().stream().anyMatch(t -> t.getText().contains("không phát sinh\t")));
      assertTrue(paragraphs(document).stream().anyMatch(p -> p.getBorderBottom() == org.apache.poi.xwpf.usermodel.Borders.DOTTED));
    }
  }

  private static XWPFDocument document(OfficialPaper paper) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(DocxPaper.write(paper)));
  }

  private static List<XWPFParagraph> paragraphs(XWPFDocument document) {
    List<XWPFParagraph> all = new ArrayList<>();
    for (IBodyElement element : document.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        all.add(paragraph);
      } else if (element instanceof XWPFTable table) {
        table.getRows().forEach(row -> row.getTableCells().forEach(cell -> all.addAll(cell.getParagraphs())));
      }
    }
    return all;
  }

  private static int indexOf(List<String> text, String start) {
    for (int i = 0; i < text.size(); i++) {
      if (text.get(i).startsWith(start)) {
        return i;
      }
    }
    return -1;
  }

  private static double size(XWPFDocument document, String start) {
    return paragraphs(document).stream().filter(p -> p.getText().startsWith(start)).findFirst().orElseThrow().getRuns().getFirst().getFontSizeAsDouble();
  }

  private static double mm(Object twips) {
    return Double.parseDouble(twips.toString()) / MM;
  }

  private static void assertBetween(double least, double most, double value) {
    assertTrue(value >= least - 0.1 && value <= most + 0.1, value + " is not within " + least + "–" + most);
  }
}
