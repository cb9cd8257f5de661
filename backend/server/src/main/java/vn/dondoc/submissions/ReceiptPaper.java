package vn.dondoc.submissions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.dondoc.shared.codes.QrCode;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Messages;

/** The receipt on one A4 page, with the QR code of its check. */
final class ReceiptPaper {
  /** Comes with PDFBox and has every Vietnamese letter. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");
  private static final float MARGIN = 70;
  private static final float QR_SIZE = 150;
  private static final float LEADING = 1.45f;

  private final ReceiptCheck receipt;
  private final Language language;
  private final PDFont font;
  private final PDPageContentStream page;
  private float y = PDRectangle.A4.getHeight() - MARGIN;

  private ReceiptPaper(ReceiptCheck receipt, Language language, PDFont font, PDPageContentStream page) {
    this.receipt = receipt;
    this.language = language;
    this.font = font;
    this.page = page;
  }

  /**
   * @param address where the receipt can be checked
   */
  static byte[] pdf(ReceiptCheck receipt, String address, Language language) {
    try (PDDocument document = new PDDocument();
        InputStream letters = PDDocument.class.getResourceAsStream(FONT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDPage sheet = new PDPage(PDRectangle.A4);
      document.addPage(sheet);
      PDFont font = PDType0Font.load(document, letters, true);
      try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
        new ReceiptPaper(receipt, language, font, page).draw(address);
      }
      document.getDocumentInformation().setTitle(receipt.number());
      document.getDocumentCatalog().setLanguage(language.locale().getLanguage());
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void draw(String address) throws IOException {
    line(word("title"), 20);
    line(receipt.number() + " – " + word(receipt.onTime() ? "on-time" : "late"), 16);
    y -= 10;
    row("unit", receipt.unit());
    row("directive", receipt.directive());
    row("period", receipt.period());
    row("received", TIME.format(receipt.receivedAt()));
    row("revision", String.valueOf(receipt.revision()));
    row("hash", receipt.contentHash());
    paragraph(receipt.deadline(), 11);
    y -= 10;
    code(new QrCode(address));
    paragraph(Messages.get(language, "receipt.check", address), 10);
  }

  private void row(String name, String value) throws IOException {
    line(word(name), 9);
    paragraph(value, 12);
    y -= 4;
  }

  private void paragraph(String text, float size) throws IOException {
    for (String line : wrapped(text, size)) {
      line(line, size);
    }
  }

  private void line(String text, float size) throws IOException {
    y -= size * LEADING;
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(MARGIN, y);
    page.showText(shown(text));
    page.endText();
  }

  /** Names of units are free text: a sign the font does not have must not cost the receipt. */
  private String shown(String text) {
    StringBuilder known = new StringBuilder();
    text.codePoints().forEach(c -> known.append(hasGlyph(c) ? Character.toString(c) : "?"));
    return known.toString();
  }

  private boolean hasGlyph(int codePoint) {
    try {
      font.encode(Character.toString(codePoint));
      return true;
    } catch (IOException | IllegalArgumentException missing) {
      return false;
    }
  }

  private List<String> wrapped(String text, float size) throws IOException {
    float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.getStringWidth(shown(longer)) / 1000 * size > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private void code(QrCode code) throws IOException {
    float square = QR_SIZE / code.size();
    for (int row = 0; row < code.size(); row++) {
      for (int column = 0; column < code.size(); column++) {
        if (code.isDark(column, row)) {
          page.addRect(MARGIN + column * square, y - (row + 1) * square, square, square);
        }
      }
    }
    page.fill();
    y -= QR_SIZE;
  }

  private String word(String key) {
    return Messages.get(language, "receipt." + key);
  }
}
