package vn.dondoc.materials.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** First page, pages for the printer and the facts of a PDF (Apache PDFBox). */
final class PdfRenditions {
  /** A print pack is for leaflets and posters; a handbook is printed from its own file. */
  private static final int MOST_PAGES = 40;

  private static final float MOST_POINTS = 20_000;

  private PdfRenditions() {}

  static Making.Made make(RenditionKind kind, Path original, Path made) throws IOException, CannotMake {
    try (PDDocument pdf = Loader.loadPDF(original.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      return switch (kind) {
        case FACTS -> Making.Made.facts(FileFacts.ofPdf(pdf.getNumberOfPages(), isActive(pdf), contrast(pdf)));
        case THUMBNAIL -> picture(pdf, made, 320);
        case PREVIEW, POSTER, WEB_800, WEB_1600 -> picture(pdf, made, 1200);
        case PRINT_A4 -> print(pdf, made, PdfPages.A4);
        case PRINT_A3 -> print(pdf, made, PdfPages.A3);
        case PRINT_A4_BW -> printGray(pdf, made);
      };
    } catch (InvalidPasswordException locked) {
      throw new CannotMake("encrypted");
    }
  }

  private static Making.Made picture(PDDocument pdf, Path made, int width) throws IOException, CannotMake {
    BufferedImage page = PictureRenditions.fitting(rendered(pdf, 0, width, ImageType.RGB), width);
    PictureRenditions.write(page, made);
    return Making.Made.jpeg(page.getWidth(), page.getHeight());
  }

  /** A page that cannot be drawn has its other facts still. */
  private static Double contrast(PDDocument pdf) throws IOException {
    try {
      return Contrast.weakest(PictureRenditions.fitting(rendered(pdf, 0, PictureRenditions.LOOKED_AT, ImageType.RGB), PictureRenditions.LOOKED_AT));
    } catch (CannotMake | RuntimeException unseen) {
      return null;
    }
  }

  private static Making.Made print(PDDocument pdf, Path made, PDRectangle size) throws IOException, CannotMake {
    requireFew(pdf);
    try (PDDocument target = new PDDocument()) {
      LayerUtility layers = new LayerUtility(target);
      for (int page = 0; page < pdf.getNumberOfPages(); page++) {
        PdfPages.addPage(target, layers, pdf, page, size);
      }
      target.save(made.toFile());
    }
    return Making.Made.pdf();
  }

  private static Making.Made printGray(PDDocument pdf, Path made) throws IOException, CannotMake {
    requireFew(pdf);
    try (PDDocument target = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      for (int page = 0; page < pdf.getNumberOfPages(); page++) {
        PdfPages.add(target, rendered(pdf, page, 1700, ImageType.GRAY), PdfPages.A4);
      }
      target.save(made.toFile());
    }
    return Making.Made.pdf();
  }

  private static void requireFew(PDDocument pdf) throws CannotMake {
    if (pdf.getNumberOfPages() == 0) {
      throw new CannotMake("broken");
    }
    if (pdf.getNumberOfPages() > MOST_PAGES) {
      throw new CannotMake("too-many-pages");
    }
  }

  /** At a resolution that gives the wanted width, whatever size the page claims to be. */
  private static BufferedImage rendered(PDDocument pdf, int page, int width, ImageType type) throws IOException, CannotMake {
    if (page >= pdf.getNumberOfPages()) {
      throw new CannotMake("broken");
    }
    PDRectangle box = pdf.getPage(page).getCropBox();
    float shorter = Math.min(box.getWidth(), box.getHeight());
    float longer = Math.max(box.getWidth(), box.getHeight());
    if (shorter < 1 || longer > MOST_POINTS || longer / shorter > 20) {
      throw new CannotMake("too-many-pixels");
    }
    PDFRenderer renderer = new PDFRenderer(pdf);
    renderer.setSubsamplingAllowed(true);
    return renderer.renderImage(page, width / shorter, type);
  }

  /** Scripts, programs to start and files inside, wherever they hang. */
  private static boolean isActive(PDDocument pdf) {
    return pdf.getDocument().getXrefTable().keySet().stream()
        .map(key -> pdf.getDocument().getObjectFromPool(key))
        .map(COSObject::getObject)
        .filter(COSDictionary.class::isInstance)
        .map(COSDictionary.class::cast)
        .anyMatch(PdfRenditions::isActive);
  }

  private static boolean isActive(COSDictionary object) {
    COSName action = object.getCOSName(COSName.S);
    boolean acts = COSName.getPDFName("JavaScript").equals(action) || COSName.getPDFName("Launch").equals(action);
    return acts || object.containsKey(COSName.JS) || object.containsKey(COSName.getPDFName("JavaScript")) || object.containsKey(COSName.OPEN_ACTION) && object.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary open && isActive(open);
  }
}
