package vn.dondoc.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/**
 * One thing that keeps a variant from review or from the public, with the field where it is put right.
 *
 * @param place WORK or VARIANT: on whose form the field stands
 */
record Missing(Place place, String field, String code) {
  enum Place {
    WORK,
    VARIANT
  }

  /** As clients see it: a sentence that is a link. */
  record View(Place place, String field, String code, String message) {}

  View view(Language language) {
    return new View(place, field, code, Messages.text("missing." + code).in(language));
  }

  static ProblemException problem(List<Missing> missing) {
    return ProblemException.of(
        ProblemType.MATERIAL_NOT_READY,
        missing.stream()
            .map(m -> new FieldProblem((m.place == Place.WORK ? "/work/" : "/variant/") + m.field, m.code, Messages.text("missing." + m.code)))
            .toList());
  }

  /** What must be there before anybody is asked to review. */
  static List<Missing> beforeReview(MaterialVariant variant) {
    List<Missing> missing = new ArrayList<>();
    work(variant.material, variant.format, (field, code) -> missing.add(new Missing(Place.WORK, field, code)));
    variant(variant, (field, code) -> missing.add(new Missing(Place.VARIANT, field, code)));
    return missing;
  }

  /** The same still, and every word of the reviewers on this very revision. */
  static List<Missing> beforePublic(MaterialVariant variant, List<MaterialReview> reviews) {
    List<Missing> missing = new ArrayList<>(beforeReview(variant));
    for (MaterialReview.Aspect aspect : aspects(variant)) {
      boolean given =
          reviews.stream()
              .anyMatch(r -> r.aspect == aspect && r.revision == variant.revision && r.state == MaterialReview.State.APPROVED);
      if (!given) {
        missing.add(new Missing(Place.VARIANT, "reviews", "word-" + aspect.name().toLowerCase(java.util.Locale.ROOT)));
      }
    }
    return missing;
  }

  /** Who is asked: where the office cannot read the language, a reader answers for the wording. */
  static List<MaterialReview.Aspect> aspects(MaterialVariant variant) {
    return List.of(
        MaterialReview.Aspect.FACTS,
        variant.language.needsReader ? MaterialReview.Aspect.READER : MaterialReview.Aspect.WORDING);
  }

  private static void work(Material m, MaterialFormat format, BiConsumer<String, String> missing) {
    require(m.topics.isEmpty() ? null : "", "topics", "topics", missing);
    require(m.sourceOfFacts, "sourceOfFacts", "source-of-facts", missing);
    require(m.licence, "licence", "licence", missing);
    require(m.rightsHolder, "rightsHolder", "rights-holder", missing);
    if (format.isSeen() && m.faces == null) {
      missing.accept("faces", "faces");
    }
    if (m.faces != null && m.consents.size() < m.faces) {
      missing.accept("consents", "consents");
    }
  }

  private static void variant(MaterialVariant v, BiConsumer<String, String> missing) {
    MaterialContent content = v.content;
    require(content.title(), "title", "title", missing);
    if (v.language.needsReader) {
      require(v.workingTitle, "workingTitle", "working-title", missing);
      require(v.readerName, "readerName", "reader-name", missing);
    }
    if (!v.format.needsFile()) {
      require(content.text(), "text", "text", missing);
    }
    if (v.format.isSeen()) {
      require(content.altText(), "altText", "alt-text", missing);
    }
    if (v.format.isHeard()) {
      require(content.transcript(), "transcript", "transcript", missing);
    }
    if (v.format == MaterialFormat.VIDEO) {
      captions(content.captions(), missing);
    }
    if (v.format.needsFile() && content.files().isEmpty()) {
      missing.accept("files", "files");
    }
    if (v.material.kind == MaterialKind.WARNING) {
      warning(content.warning(), missing);
    }
  }

  /** Without times no player can show them. */
  private static void captions(String captions, BiConsumer<String, String> missing) {
    require(captions, "captions", "captions", missing);
    if (captions != null && !captions.isBlank() && !captions.contains("-->")) {
      missing.accept("captions", "caption-times");
    }
  }

  private static void warning(MaterialContent.Warning warning, BiConsumer<String, String> missing) {
    require(warning == null ? null : warning.trick(), "trick", "trick", missing);
    require(warning == null ? null : warning.signs(), "signs", "signs", missing);
    require(warning == null ? null : warning.actions(), "actions", "actions", missing);
  }

  private static void require(String value, String field, String code, BiConsumer<String, String> missing) {
    if (value == null || (value.isBlank() && !field.equals("topics"))) {
      missing.accept(field, code);
    }
  }
}
