package vn.dondoc.materials.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/**
 * Length, codec and size of sound and video, and one picture of a video, by ffmpeg where the machine has it. Run as a
 * process of its own with bounded time, memory and output; the kind of file is told to it, so that a playlist in the
 * clothes of a video makes it read nothing else.
 */
final class Ffmpeg {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_SECONDS = 60;
  private static final int MOST_KILOBYTES = 1_500_000;
  private static final long MOST_OUTPUT = 1 << 20;

  private static final Map<String, String> DEMUXERS =
      Map.of(
          "audio/mpeg", "mp3", "audio/wav", "wav", "audio/ogg", "ogg", "audio/mp4", "mov", "video/mp4", "mov", "video/webm", "matroska");

  private static final boolean PRESENT = isOnPath("ffmpeg") && isOnPath("ffprobe");

  private Ffmpeg() {}

  static boolean isPresent() {
    return PRESENT;
  }

  private static boolean isOnPath(String program) {
    String path = System.getenv("PATH");
    return path != null && List.of(path.split(java.io.File.pathSeparator)).stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  static FileFacts facts(String mediaType, Path file) throws IOException, CannotMake {
    Path said = Files.createTempFile("facts", ".json");
    try {
      run(said, "ffprobe", "-v", "error", "-f", demuxer(mediaType), "-protocol_whitelist", "file", "-print_format", "json", "-show_format", "-show_streams", file.toString());
      if (Files.size(said) > MOST_OUTPUT) {
        throw new CannotMake("broken");
      }
      return read(JSON.readTree(said.toFile()));
    } finally {
      Files.deleteIfExists(said);
    }
  }

  private static FileFacts read(JsonNode said) throws CannotMake {
    List<JsonNode> streams = StreamSupport.stream(said.path("streams").spliterator(), false).toList();
    JsonNode picture = first(streams, "video");
    JsonNode sound = first(streams, "audio");
    JsonNode main = picture == null ? sound : picture;
    if (main == null) {
      throw new CannotMake("broken");
    }
    double seconds = said.path("format").path("duration").asDouble(-1);
    int rate = sound == null ? 0 : sound.path("sample_rate").asInt();
    return new FileFacts(
        positive(main.path("width").asInt()), positive(main.path("height").asInt()), null,
        seconds < 0 ? null : Math.round(seconds * 10) / 10.0, main.path("codec_name").asText(null), positive(rate), null, null);
  }

  /** A cover picture within a song is no video. */
  private static JsonNode first(List<JsonNode> streams, String type) {
    return streams.stream()
        .filter(s -> s.path("codec_type").asText().equals(type) && s.path("disposition").path("attached_pic").asInt() == 0)
        .findFirst()
        .orElse(null);
  }

  private static Integer positive(int number) {
    return number > 0 ? number : null;
  }

  /** The most telling picture of the beginning, at the most 1280 wide. */
  static Making.Made poster(String mediaType, Path file, Path made) throws IOException, CannotMake {
    Path picture = Files.createTempFile("poster", ".jpg");
    Path said = Files.createTempFile("poster", ".log");
    try {
      run(
          said, "ffmpeg", "-v", "error", "-nostdin", "-y", "-threads", "1", "-f", demuxer(mediaType), "-protocol_whitelist", "file", "-t", "20", "-i",
          file.toString(), "-an", "-sn", "-dn", "-vf", "thumbnail=50,scale='min(1280,iw)':-2", "-frames:v", "1", "-f", "mjpeg", picture.toString());
      if (Files.size(picture) == 0) {
        throw new CannotMake("broken");
      }
      return PictureRenditions.make(RenditionKind.WEB_1600, picture, made);
    } finally {
      Files.deleteIfExists(picture);
      Files.deleteIfExists(said);
    }
  }

  private static String demuxer(String mediaType) throws CannotMake {
    String demuxer = DEMUXERS.get(mediaType);
    if (demuxer == null) {
      throw new CannotMake("unknown-length");
    }
    return demuxer;
  }

  private static void run(Path said, String... command) throws IOException, CannotMake {
    List<String> bounded = new ArrayList<>(List.of("sh", "-c", "ulimit -v " + MOST_KILOBYTES + "; ulimit -f 65536; ulimit -t " + MOST_SECONDS + "; exec \"$@\"", "sh"));
    bounded.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(bounded).redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(said.toFile());
    builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        throw new CannotMake("too-long");
      }
      if (process.exitValue() != 0) {
        throw new CannotMake("broken");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException(stopping);
    } finally {
      process.destroyForcibly();
    }
  }
}
