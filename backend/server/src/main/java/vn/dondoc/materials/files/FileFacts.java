package vn.dondoc.materials.files;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a file tells about itself; what it does not have is null.
 *
 * @param contrast of the weakest words on a picture or a first page, as far as they can be told; advice for editors
 * @param active a PDF that carries scripts or starts programs: for saving alone
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FileFacts(
    Integer width, Integer height, Integer pages, Double seconds, String codec, Integer sampleRate, Boolean active, Double contrast) {

  static FileFacts ofPicture(int width, int height, Double contrast) {
    return new FileFacts(width, height, null, null, null, null, null, contrast);
  }

  static FileFacts ofPdf(int pages, boolean active, Double contrast) {
    return new FileFacts(null, null, pages, null, null, null, active, contrast);
  }
}
