package vn.dondoc.materials.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.util.Matrix;

/** Pages of a paper size, lying or standing as what is on them. */
final class PdfPages {
  static final PDRectangle A4 = PDRectangle.A4;
  static final PDRectangle A3 = PDRectangle.A3;
  /** Office printers leave a rim. */
  private static final float RIM = 14;

  private PdfPages() {}

  static void ofPicture(BufferedImage picture, PDRectangle size, Path made) throws IOException {
    try (PDDocument document = new PDDocument()) {
      add(document, picture, size);
      document.save(made.toFile());
    }
  }

  static void add(PDDocument document, BufferedImage picture, PDRectangle size) throws IOException {
    PDRectangle paper = turned(size, picture.getWidth() > picture.getHeight());
    Place place = Place.of(paper, picture.getWidth(), picture.getHeight());
    PDPage page = new PDPage(paper);
    document.addPage(page);
    try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
      pen.drawImage(
          JPEGFactory.createFromImage(document, picture, 0.85f), place.x, place.y,
          picture.getWidth() * place.scale, picture.getHeight() * place.scale);
    }
  }

  /** The page as it is drawn, sharp at any size, without the scripts and links of its document. */
  static void addPage(PDDocument target, LayerUtility layers, PDDocument source, int index, PDRectangle size) throws IOException {
    PDFormXObject drawn = layers.importPageAsForm(source, index);
    PDRectangle box = drawn.getBBox();
    PDRectangle paper = turned(size, box.getWidth() > box.getHeight());
    Place place = Place.of(paper, box.getWidth(), box.getHeight());
    PDPage page = new PDPage(paper);
    target.addPage(page);
    try (PDPageContentStream pen = new PDPageContentStream(target, page)) {
      pen.transform(Matrix.getTranslateInstance(place.x - box.getLowerLeftX() * place.scale, place.y - box.getLowerLeftY() * place.scale));
      pen.transform(Matrix.getScaleInstance(place.scale, place.scale));
      pen.drawForm(drawn);
    }
  }

  private static PDRectangle turned(PDRectangle size, boolean lying) {
    return lying ? new PDRectangle(size.getHeight(), size.getWidth()) : size;
  }

  private record Place(float x, float y, float scale) {
    static Place of(PDRectangle paper, float width, float height) {
      float scale = Math.min((paper.getWidth() - 2 * RIM) / width, (paper.getHeight() - 2 * RIM) / height);
      return new Place((paper.getWidth() - width * scale) / 2, (paper.getHeight() - height * scale) / 2, scale);
    }
  }
}
