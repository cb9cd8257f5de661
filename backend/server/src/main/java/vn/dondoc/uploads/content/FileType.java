package vn.dondoc.uploads.content;

import java.util.EnumSet;
import java.util.Set;

/** The types that are taken at all, by content and not by what the sender says. */
public enum FileType {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  GIF("image/gif", "gif"),
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  MP3("audio/mpeg", "mp3"),
  M4A("audio/mp4", "m4a"),
  OGG("audio/ogg", "ogg"),
  WAV("audio/wav", "wav"),
  MP4("video/mp4", "mp4"),
  WEBM("video/webm", "webm"),
  /** Never shown inline: it may carry scripts. */
  SVG("image/svg+xml", "svg"),
  TEXT("text/plain", "txt"),
  SUBTITLES("text/vtt", "vtt");

  public static final Set<FileType> ALL = EnumSet.allOf(FileType.class);
  public static final Set<FileType> DOCUMENTS_AND_PHOTOS =
      EnumSet.of(JPEG, PNG, WEBP, PDF, DOCX, XLSX, PPTX, MP3, M4A, MP4);

  private final String mediaType;
  private final String extension;

  FileType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return extension;
  }

  /** Pictures without active content, which a browser may show in the page. */
  public boolean isSafePicture() {
    return this == JPEG || this == PNG || this == WEBP || this == GIF;
  }

  public static boolean isSafePicture(String mediaType) {
    return ALL.stream().anyMatch(type -> type.isSafePicture() && type.mediaType.equals(mediaType));
  }
}
