package vn.dondoc.uploads.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells a file's type from its bytes (Apache Tika's magic), looking into ZIP containers for Office documents. */
public final class ReadType {
  private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();
  private static final Map<String, FileType> BY_MEDIA_TYPE =
      Arrays.stream(FileType.values()).collect(Collectors.toMap(FileType::mediaType, type -> type));
  /** Other names of the same. */
  private static final Map<String, FileType> ALSO =
      Map.of(
          "audio/x-wav", FileType.WAV,
          "audio/vnd.wave", FileType.WAV,
          "application/mp4", FileType.MP4,
          "video/quicktime", FileType.MP4,
          "application/ogg", FileType.OGG,
          "audio/vorbis", FileType.OGG,
          "audio/opus", FileType.OGG,
          "application/x-matroska", FileType.WEBM);

  private ReadType() {}

  public static FileType of(Path file) throws IOException, RefusedFile {
    String found = magic(file);
    FileType type = BY_MEDIA_TYPE.getOrDefault(found, ALSO.get(found));
    if (found.equals("application/zip") || found.startsWith("application/x-tika-ooxml")) {
      return OfficeContainer.typeOf(file);
    }
    if (type == FileType.MP4) {
      return brandIsAudio(file) ? FileType.M4A : FileType.MP4;
    }
    if (type == FileType.TEXT && startsWith(file, "WEBVTT")) {
      return FileType.SUBTITLES;
    }
    if (type == null) {
      throw new RefusedFile("type");
    }
    return type;
  }

  private static String magic(Path file) throws IOException {
    try (TikaInputStream stream = TikaInputStream.get(new BufferedInputStream(Files.newInputStream(file)))) {
      return MAGIC.detect(stream, new Metadata()).getBaseType().toString();
    }
  }

  /** ISO base media: the major brand stands at byte 8. */
  private static boolean brandIsAudio(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(12);
      return head.length == 12 && new String(head, 8, 4, java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("M4A");
    }
  }

  private static boolean startsWith(Path file, String text) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(text.length() + 3), java.nio.charset.StandardCharsets.UTF_8);
      return head.replace("\uFEFF", "").startsWith(text);
    }
  }
}
