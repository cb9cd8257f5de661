package vn.dondoc.directives.letterfile;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text layer of a PDF in reading order, each word with its place. */
final class PdfWords extends PDFTextStripper {
  /** Parts of the type size over and under the line that letters stand on; Vietnamese capitals bear two marks. */
  private static final float ABOVE = 0.9f;

  private static final float BELOW = 0.24f;

  private final PlacedText placed;

  private PdfWords(PlacedText placed) {
    this.placed = placed;
    setSortByPosition(true);
    setLineSeparator("\n");
    setPageEnd("\n\n");
  }

  static void write(PDDocument document, PlacedText placed) throws IOException, UnreadableFile {
    try {
      new PdfWords(placed).writeText(document, new Target(placed));
    } catch (TooLong tooLong) {
      throw new UnreadableFile("too-long");
    }
  }

  /** Called for each stretch without a gap; blanks that were typed are inside it. */
  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    int start = placed.length();
    super.writeString(text);
    int from = -1;
    for (int i = 0; i <= text.length() && !positions.isEmpty(); i++) {
      boolean inside = i < text.length() && !Character.isWhitespace(text.charAt(i));
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        placed.place(start + from, start + i, box(glyphs(text, positions, from, i)), WordBox.SURE);
        from = -1;
      }
    }
  }

  /** Letter by letter; where a glyph stands for several letters, in proportion. */
  private static List<TextPosition> glyphs(String text, List<TextPosition> positions, int from, int to) {
    int count = positions.size();
    int first = Math.min(count - 1, from * count / text.length());
    int last = Math.min(count, Math.max(first + 1, (to * count + text.length() - 1) / text.length()));
    return positions.subList(first, last);
  }

  private static double[] box(List<TextPosition> glyphs) {
    float left = Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    float right = 0;
    float bottom = 0;
    for (TextPosition glyph : glyphs) {
      float size = Math.max(glyph.getFontSizeInPt(), glyph.getHeight());
      left = Math.min(left, glyph.getX());
      right = Math.max(right, glyph.getX() + glyph.getWidth());
      top = Math.min(top, glyph.getY() - ABOVE * size);
      bottom = Math.max(bottom, glyph.getY() + BELOW * size);
    }
    TextPosition any = glyphs.getFirst();
    return new double[] {
      left / any.getPageWidth(), top / any.getPageHeight(), right / any.getPageWidth(), bottom / any.getPageHeight()
    };
  }

  @Override
  protected void endPage(PDPage page) throws IOException {
    super.endPage(page);
    placed.endPage(getCurrentPageNo(), PagePicture.sizeOf(page.getCropBox(), page.getRotation()));
  }

  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;
  }

  private static final class Target extends Writer {
    private final PlacedText placed;

    Target(PlacedText placed) {
      this.placed = placed;
    }

    @Override
    public void write(char[] buffer, int from, int count) throws IOException {
      try {
        placed.write(new String(buffer, from, count));
      } catch (UnreadableFile tooLong) {
        throw new TooLong();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
