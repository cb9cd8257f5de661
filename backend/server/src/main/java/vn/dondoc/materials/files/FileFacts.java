package vn.dondoc.materials.files;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a file tells about itself; what it does not have is null.
 *
 * @param active a PDF that carries scripts or starts programs: for saving alone
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FileFacts(
    Integer width, Integer height, Integer pages, Double seconds, String codec, Integer sampleRate, Boolean active) {

  static FileFacts ofPicture(int width, int height) {
    return new FileFacts(width, height, null, null, null, null, null);
  }

  static FileFacts ofPdf(int pages, boolean active) {
    return new FileFacts(null, null, pages, null, null, null, active);
  }
}
