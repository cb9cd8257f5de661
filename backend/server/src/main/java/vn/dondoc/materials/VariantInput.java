package vn.dondoc.materials;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What a variant says and shows, as a whole.
 *
 * @param workingTitle in Vietnamese, for staff who cannot read the language
 * @param readerName the named person who reads it for us
 * @param files in order: kept ones of this variant, and uploads of the caller that are ready
 */
record VariantInput(
    @Size(max = 300) String title,
    @Size(max = 300) String workingTitle,
    @Size(max = 200) String readerName,
    @Size(max = 100_000) String text,
    @Size(max = 5_000) String altText,
    @Size(max = 100_000) String transcript,
    @Size(max = 200_000) String captions,
    @Valid WarningInput warning,
    @NotNull @Size(max = 20) List<@NotNull UUID> files) {

  VariantInput {
    title = Said.of(title);
    workingTitle = Said.of(workingTitle);
    readerName = Said.of(readerName);
    text = Said.of(text);
    altText = Said.of(altText);
    transcript = Said.of(transcript);
    captions = Said.of(captions);
    files = files == null ? null : files.stream().distinct().toList();
  }

  record WarningInput(@Size(max = 4000) String trick, @Size(max = 4000) String signs, @Size(max = 4000) String actions) {
    MaterialContent.Warning warning() {
      return new MaterialContent.Warning(Said.of(trick), Said.of(signs), Said.of(actions));
    }
  }

  MaterialContent content(List<MaterialContent.FileRef> kept) {
    return new MaterialContent(
        title, text, altText, transcript, captions, warning == null ? null : warning.warning(), kept);
  }
}
