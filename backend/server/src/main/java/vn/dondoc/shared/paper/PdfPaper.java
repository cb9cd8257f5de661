package vn.dondoc.shared.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes an official document as PDF, by way of XHTML and CSS for printed pages. */
public final class PdfPaper {
  private static final String FONTS = "/liberation/LiberationSerif-";

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PdfPaper() {}

  public static byte[] write(OfficialPaper paper) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PdfRendererBuilder renderer = new PdfRendererBuilder().useFastMode();
      font(renderer, "Regular", 400, FontStyle.NORMAL);
      font(renderer, "Bold", 700, FontStyle.NORMAL);
      font(renderer, "Italic", 400, FontStyle.ITALIC);
      font(renderer, "BoldItalic", 700, FontStyle.ITALIC);
      renderer.withHtmlContent(new PaperHtml(paper).html(), null).toStream(bytes).run();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void font(PdfRendererBuilder renderer, String face, int weight, FontStyle style) {
    renderer.useFont(() -> PdfPaper.class.getResourceAsStream(FONTS + face + ".ttf"), OfficialLayout.FONT, weight, style, true);
  }
}
