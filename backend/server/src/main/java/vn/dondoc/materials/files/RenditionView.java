package vn.dondoc.materials.files;

import java.util.UUID;

/**
 * One thing made of a file, or how far it is.
 *
 * @param message why it could not be made, as a code
 */
public record RenditionView(
    UUID file,
    RenditionKind kind,
    Rendition.State state,
    String mediaType,
    Long size,
    Integer width,
    Integer height,
    FileFacts facts,
    String message) {

  public static RenditionView of(Rendition r) {
    boolean made = r.result != null;
    return new RenditionView(
        r.file.id, r.kind, r.state, made ? r.result.contentType : null, made ? r.result.size : null,
        made ? r.result.width : null, made ? r.result.height : null, r.facts, r.message);
  }
}
