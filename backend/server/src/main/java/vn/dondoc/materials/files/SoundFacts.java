package vn.dondoc.materials.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.XMPDM;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.audio.AudioParser;
import org.apache.tika.parser.mp3.Mp3Parser;
import org.apache.tika.parser.mp4.MP4Parser;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Length and codec of sound and video, as Apache Tika reads them. What it does not know stays unknown. */
final class SoundFacts {
  private static final Map<String, Parser> PARSERS =
      Map.of(
          "audio/mpeg", new Mp3Parser(),
          "audio/wav", new AudioParser(),
          "audio/mp4", new MP4Parser(),
          "video/mp4", new MP4Parser());

  private SoundFacts() {}

  static FileFacts of(String mediaType, Path file) throws IOException, CannotMake {
    Parser parser = PARSERS.get(mediaType);
    if (parser == null) {
      throw new CannotMake("unknown-length");
    }
    Metadata found = new Metadata();
    found.set(TikaCoreProperties.RESOURCE_NAME_KEY, "file");
    try (TikaInputStream stream = TikaInputStream.get(file)) {
      parser.parse(stream, new DefaultHandler(), found, new ParseContext());
    } catch (SAXException | TikaException broken) {
      throw new CannotMake("broken");
    }
    return new FileFacts(
        whole(found.get("tiff:ImageWidth")), whole(found.get("tiff:ImageLength")), null,
        seconds(found.get(XMPDM.DURATION)), found.get(XMPDM.AUDIO_COMPRESSOR), whole(found.get(XMPDM.AUDIO_SAMPLE_RATE)), null, null);
  }

  private static Integer whole(String number) {
    return number != null && number.matches("\\d{1,9}") ? Integer.valueOf(number) : null;
  }

  /** Tika gives seconds. */
  private static Double seconds(String number) {
    return number != null && number.matches("\\d{1,9}(\\.\\d+)?") ? Math.round(Double.parseDouble(number) * 10) / 10.0 : null;
  }
}
