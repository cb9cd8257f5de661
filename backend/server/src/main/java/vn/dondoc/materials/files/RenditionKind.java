package vn.dondoc.materials.files;

import java.util.List;

/** What is made of a file. */
public enum RenditionKind {
  /** Pages, pixels, length, codec, active content; no file. */
  FACTS,
  /** 320 pixels wide at the most. */
  THUMBNAIL,
  WEB_800,
  WEB_1600,
  /** The first page as a picture. */
  PREVIEW,
  /** One picture of a video. */
  POSTER,
  /** A PDF for the office printer. */
  PRINT_A4,
  PRINT_A3,
  /** A4 in black and white, cheap to copy. */
  PRINT_A4_BW;

  public static List<RenditionKind> of(String mediaType) {
    return switch (mediaType) {
      case "image/jpeg", "image/png", "image/gif" -> List.of(FACTS, THUMBNAIL, WEB_800, WEB_1600, PRINT_A4, PRINT_A3, PRINT_A4_BW);
      case "application/pdf" -> List.of(FACTS, THUMBNAIL, PREVIEW, PRINT_A4, PRINT_A3, PRINT_A4_BW);
      case "audio/mpeg", "audio/mp4", "audio/ogg", "audio/wav" -> List.of(FACTS);
      case "video/mp4", "video/webm" -> List.of(FACTS, POSTER);
      default -> List.of();
    };
  }

  public boolean isForPrinter() {
    return this == PRINT_A4 || this == PRINT_A3 || this == PRINT_A4_BW;
  }
}
