package vn.dondoc.materials;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/** The small bodies of the verbs. */
final class DecisionInput {
  private DecisionInput() {}

  /** @param revision the one that was read, so that nobody approves what they have not seen */
  record Approve(@Min(1) @Max(1_000_000) int revision, @Size(max = 2000) String message) {
    Approve {
      message = Said.of(message);
    }
  }

  record RequestChanges(@Min(1) @Max(1_000_000) int revision, @NotBlank @Size(max = 4000) String message) {}

  record Schedule(@NotNull OffsetDateTime at) {
    @AssertTrue
    boolean isOfOurTime() {
      return at == null || (at.getYear() >= 2000 && at.getYear() <= 2100);
    }
  }

  record Withdraw(@NotBlank @Size(max = 500) String reason) {}

  /** What a reader says; a correction only where something is to change. */
  record ReaderAnswer(@Size(max = 4000) String message, @Size(max = 300) String title, @Size(max = 100_000) String text, @Size(max = 100_000) String transcript) {
    ReaderAnswer {
      message = Said.of(message);
      title = Said.of(title);
      text = Said.of(text);
      transcript = Said.of(transcript);
    }

    boolean corrects() {
      return title != null || text != null || transcript != null;
    }

    MaterialContent correctionOf(MaterialContent sent) {
      return new MaterialContent(
          title == null ? sent.title() : title, text == null ? sent.text() : text, sent.altText(),
          transcript == null ? sent.transcript() : transcript, sent.captions(), sent.warning(), sent.files());
    }
  }
}
