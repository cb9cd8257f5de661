package vn.dondoc.directives.letterfile;

import java.util.Arrays;

/** Tells by its bytes what a file is, whatever it is called, and takes the text out of it. */
public final class ReadLetterFile {
  public static final String PDF = "application/pdf";
  public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  public static final String PNG = "image/png";
  public static final String JPEG = "image/jpeg";

  private static final int MOST_CHARACTERS = 1_000_000;
  private static final byte[] PDF_MAGIC = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};
  private static final byte[] PNG_MAGIC = {(byte) 0x89, 'P', 'N', 'G'};
  private static final byte[] JPEG_MAGIC = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] OLD_OFFICE_MAGIC = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final Ocr ocr;

  public ReadLetterFile(Ocr ocr) {
    this.ocr = ocr;
  }

  /**
   * @throws UnreadableFile with the reason; nothing of the file is kept then
   */
  public LetterSource read(byte[] file) throws UnreadableFile {
    if (startsWith(file, PDF_MAGIC)) {
      return new PdfLetter(ocr).read(file);
    }
    if (startsWith(file, ZIP_MAGIC)) {
      return DocxLetter.read(file);
    }
    if (startsWith(file, PNG_MAGIC) || startsWith(file, JPEG_MAGIC)) {
      return picture(file, startsWith(file, PNG_MAGIC) ? PNG : JPEG);
    }
    throw new UnreadableFile(startsWith(file, OLD_OFFICE_MAGIC) ? "old" : "type");
  }

  private LetterSource picture(byte[] file, String type) throws UnreadableFile {
    Pictures.requireBounded(file);
    ocr.requireInstalled();
    PlacedText text = new PlacedText(MOST_CHARACTERS);
    OcrWords.write(ocr.rows(file), text);
    text.endPage(1, PagePicture.sizeOf(file));
    return LetterSource.paged(text, type, 1, true, java.util.List.of());
  }

  private static boolean startsWith(byte[] file, byte[] magic) {
    return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
  }
}
