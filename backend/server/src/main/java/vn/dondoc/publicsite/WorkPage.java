package vn.dondoc.publicsite;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.shared.language.Language;

/** A work in one language, as its page and its card show it. */
record WorkPage(
    Edition edition, List<Shell.Other> languages, PublishedWorks.Uses uses, Map<UUID, List<PublicWork.Rendition>> renditions,
    SiteWords words, Addresses to) {

  public PublicWork work() {
    return edition.work();
  }

  public String kind() {
    return words.name("kind", work().kind());
  }

  public boolean isUrgent() {
    return "URGENT".equals(work().urgency());
  }

  public boolean isWarning() {
    return "WARNING".equals(work().kind());
  }

  /** Words around a text are in another language than the text. */
  public String lang() {
    return edition.tongue().tag();
  }

  public List<Part> parts() {
    return edition.live().stream().map(v -> new Part(v, renditions, words, to, work())).toList();
  }

  /** One format. */
  record Part(
      PublicWork.Variant variant, Map<UUID, List<PublicWork.Rendition>> renditions, SiteWords words, Addresses to, PublicWork work) {
    public String format() {
      String name = words.name("format", variant.format());
      return variant.writing() == null ? name : name + " · " + variant.writing();
    }

    public List<List<String>> paragraphs() {
      return WorkPage.paragraphs(variant.text());
    }

    public List<List<String>> transcript() {
      return WorkPage.paragraphs(variant.transcript());
    }

    public List<Download> downloads() {
      return variant.files().stream()
          .map(f -> f.with(renditions.getOrDefault(f.id(), List.of())))
          .map(f -> new Download(f, to.file(work, f), shown(f), f.poster().map(made -> to.rendition(work, f, made)).orElse(null), words.size(f.size()), kindOf(f)))
          .toList();
    }

    private String shown(PublicWork.Attachment file) {
      return file.screen().map(made -> to.rendition(work, file, made)).orElseGet(() -> to.file(work, file));
    }

    /** For printers: sizes of paper, and black and white. */
    public List<Print> prints() {
      return variant.files().stream()
          .map(f -> f.with(renditions.getOrDefault(f.id(), List.of())))
          .flatMap(f -> f.papers().stream().map(made -> new Print(to.rendition(work, f, made), words.name("print", made.kind()), words.size(made.size()))))
          .toList();
    }

    public String pack() {
      return to.pack(work, variant);
    }

    private static String kindOf(PublicWork.Attachment file) {
      String type = file.mediaType();
      int slash = type.indexOf('/');
      return slash < 0 ? type : type.substring(slash + 1).replaceAll("^(vnd\\..*\\.|x-)", "").toUpperCase(java.util.Locale.ROOT);
    }
  }

  record Print(String address, String name, String size) {}

  /**
   * @param shown address for a picture within the page
   * @param poster address of what is seen of a video before it plays; null without
   */
  record Download(PublicWork.Attachment file, String address, String shown, String poster, String size, String type) {
    public boolean isPicture() {
      return List.of("image/png", "image/jpeg", "image/webp", "image/gif").contains(file.mediaType());
    }

    public boolean isAudio() {
      return file.mediaType().startsWith("audio/");
    }

    public boolean isVideo() {
      return file.mediaType().startsWith("video/");
    }
  }

  /** Blank lines part paragraphs; the lines of one are kept. */
  static List<List<String>> paragraphs(String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    return Arrays.stream(text.strip().split("\\R\\s*\\R")).map(p -> List.of(p.strip().split("\\R"))).toList();
  }

  /** Null where nobody has said so yet. */
  public String used() {
    return uses.times() == 0 ? null : words.with("work.used", uses.times(), uses.units());
  }

  public String textSize() {
    return words.size(PlainText.of(edition, to).length);
  }

  public String textAddress() {
    return to.text(edition);
  }

  public String updated() {
    return words.day(edition.updated());
  }

  public String published() {
    return words.day(edition.published());
  }

  public boolean isCorrected() {
    return !published().equals(updated());
  }

  public String validUntil() {
    return work().validUntil() == null ? null : words.day(work().validUntil());
  }

  public List<String> waiting() {
    return work().waiting().stream().map(words::waiting).toList();
  }

  public String iframe() {
    return Snippets.iframe(edition, to);
  }

  public String snippet() {
    return Snippets.html(edition, to, words);
  }

  public String goneHeading() {
    return words.get(edition.gone().withdrawn() ? "gone.withdrawn" : "gone.expired");
  }

  public String goneDay() {
    return words.with("gone.since", words.day(edition.gone().at()));
  }

  /** What takes its place. */
  public String successor() {
    return work().successor() == null ? null : to.page("tai-lieu/" + work().successor());
  }

  public boolean isEnglish() {
    return words.language() == Language.EN;
  }
}
