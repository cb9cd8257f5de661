package vn.dondoc.materials.files;

import java.io.IOException;
import java.nio.file.Path;
import vn.dondoc.uploads.content.FileType;

/** Chooses who makes what, and turns every fault of a hostile file into a refusal. */
final class Making {
  /** What a made file is; pixels of pictures alone. */
  record Shape(FileType type, Integer width, Integer height) {}

  /** A file, or facts. */
  record Made(Shape file, FileFacts facts) {
    static Made facts(FileFacts facts) {
      return new Made(null, facts);
    }

    static Made jpeg(int width, int height) {
      return new Made(new Shape(FileType.JPEG, width, height), null);
    }

    static Made pdf() {
      return new Made(new Shape(FileType.PDF, null, null), null);
    }
  }

  private Making() {}

  static Made of(String mediaType, RenditionKind kind, Path original, Path made) throws IOException, CannotMake {
    try {
      if (mediaType.equals("application/pdf")) {
        return PdfRenditions.make(kind, original, made);
      }
      if (mediaType.startsWith("image/")) {
        return PictureRenditions.make(kind, original, made);
      }
      return kind == RenditionKind.POSTER ? poster(mediaType, original, made) : Made.facts(heard(mediaType, original));
    } catch (RuntimeException | StackOverflowError broken) {
      throw new CannotMake("broken"); // libraries answer a crafted file with whatever they trip over
    }
  }

  /** Without ffmpeg what can be read without it; that is less. */
  private static FileFacts heard(String mediaType, Path original) throws IOException, CannotMake {
    return Ffmpeg.isPresent() ? Ffmpeg.facts(mediaType, original) : SoundFacts.of(mediaType, original);
  }

  private static Made poster(String mediaType, Path original, Path made) throws IOException, CannotMake {
    if (!Ffmpeg.isPresent()) {
      throw new CannotMake("no-ffmpeg");
    }
    return Ffmpeg.poster(mediaType, original, made);
  }
}
