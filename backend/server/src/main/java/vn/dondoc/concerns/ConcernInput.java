package vn.dondoc.concerns;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Where it stands, one of three; what it is and where exactly, without repeating it. */
record ConcernInput(
    UUID directive, UUID submission, UUID material, @NotNull Concern.About about, @NotBlank @Size(max = 2000) String sentence) {

  @AssertTrue
  boolean isAboutOneThing() {
    return Stream.of(directive, submission, material).filter(Objects::nonNull).count() == 1;
  }
}
