package vn.dondoc.materials;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A work as its editor describes it. Much may be said later; what is missing keeps it from review, not from being saved.
 *
 * @param unit whose work it is; null: the editor's own
 * @param faces how many people can be recognised; null: not answered
 * @param validUntil the last day it is public; null: it does not age
 */
record MaterialInput(
    UUID unit,
    @NotNull MaterialKind kind,
    @NotBlank @Size(max = 300) String title,
    @Size(max = 300) String workingTitle,
    @NotNull @Size(max = 5) List<@NotBlank @Size(max = 60) String> topics,
    @Size(max = 12) List<@NotBlank @Size(max = 60) String> audience,
    @Size(max = 200) String campaign,
    UUID directive,
    @Size(max = 2000) String sourceOfFacts,
    @Size(max = 200) String licence,
    @Size(max = 200) String rightsHolder,
    @Min(0) @Max(100) Integer faces,
    @Size(max = 100) List<@Valid @NotNull ConsentInput> consents,
    LocalDate validUntil,
    Urgency urgency,
    UUID supersededBy) {

  MaterialInput {
    title = Said.of(title);
    workingTitle = Said.of(workingTitle);
    campaign = Said.of(campaign);
    sourceOfFacts = Said.of(sourceOfFacts);
    licence = Said.of(licence);
    rightsHolder = Said.of(rightsHolder);
    topics = topics == null ? null : topics.stream().distinct().toList();
    audience = audience == null ? List.of() : audience.stream().map(Said::of).filter(java.util.Objects::nonNull).toList();
    consents = consents == null ? List.of() : consents;
    urgency = urgency == null ? Urgency.NORMAL : urgency;
  }

  /**
   * @param givenBy a parent or guardian, for a child
   * @param file the signed paper; else the statement says how it was given
   */
  record ConsentInput(
      @NotBlank @Size(max = 200) String person,
      @Size(max = 200) String givenBy,
      @NotNull LocalDate givenOn,
      @Size(max = 2000) String statement,
      UUID file) {

    ConsentInput {
      person = Said.of(person);
      givenBy = Said.of(givenBy);
      statement = Said.of(statement);
    }

    ConsentInput withFile(UUID kept) {
      return new ConsentInput(person, givenBy, givenOn, statement, kept);
    }

    @AssertTrue
    boolean isProven() {
      return file != null || (statement != null && !statement.isBlank());
    }
  }

  MaterialInput withConsents(List<ConsentInput> next) {
    return new MaterialInput(
        unit, kind, title, workingTitle, topics, audience, campaign, directive, sourceOfFacts, licence, rightsHolder, faces, next,
        validUntil, urgency, supersededBy);
  }
}
