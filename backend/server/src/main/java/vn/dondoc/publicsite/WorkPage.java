package vn.dondoc.publicsite;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.shared.language.Language;

/** A work in one language, as its page and its card show it. */
record WorkPage(
    Edition edition, List<Shell.Other> languages, PublishedWorks.Uses uses, Map<UUID, MadeOfFiles> made,
    SiteWords words, Addresses to) {

  public PublicWork work() {
    return edition.work();
  }

  public String kind() {
    return words.name("kind", work().kind());
  }

  /** As radio bulletins are marked; null for the ordinary, which bears no mark. */
  public String urgency() {
    return words.urgency(work());
  }

  public boolean isWarning() {
    return "WARNING".equals(work().kind());
  }

  /** Words around a text are in another language than the text. */
  public String lang() {
    return edition.tongue().tag();
  }

  public List<Part> parts() {
    return edition.live().stream().map(v -> new Part(v, made, words, to, work())).toList();
  }

  /** One format. */
  record Part(
      PublicWork.Variant variant, Map<UUID, MadeOfFiles> made, SiteWords words, Addresses to, PublicWork work) {
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
      return variant.files().stream().map(f -> Download.of(f, this)).toList();
    }

    private MadeOfFiles of(PublicWork.Attachment file) {
      return made.getOrDefault(file.id(), MadeOfFiles.NOTHING);
    }

    /** For printers: sizes of paper, and black and white. */
    public List<Print> prints() {
      return variant.files().stream()
          .flatMap(f -> of(f).papers().stream().map(r -> new Print(to.rendition(work, f, r), words.name("print", r.kind()), words.size(r.size()))))
          .toList();
    }

    public String pack() {
      return to.pack(work, variant);
    }

    /** Null where what was written has no times to show it by. */
    public String captions() {
      return Captions.webVtt(variant.captions()).isPresent() ? to.captions(work, variant) : null;
    }
  }

  /** Something small to look at; null without. */
  public ListPage.Thumb thumb() {
    return ListPage.Thumb.of(edition, made, to);
  }

  record Print(String address, String name, String size) {}

  /**
   * @param shown address for a picture within the page
   * @param poster address of what is seen of a video before it plays; null without
   * @param width with the height, so that the page does not move when it comes; null where nobody knows
   * @param length of what is heard; null without
   */
  record Download(
      PublicWork.Attachment file, String address, String shown, String poster, Integer width, Integer height, String size, String type, String length) {

    static Download of(PublicWork.Attachment file, Part part) {
      MadeOfFiles made = part.of(file);
      Addresses to = part.to;
      var screen = made.screen();
      MadeOfFiles.Facts facts = made.facts();
      return new Download(
          file, to.file(part.work, file), screen.map(r -> to.rendition(part.work, file, r)).orElseGet(() -> to.file(part.work, file)),
          made.poster().map(r -> to.rendition(part.work, file, r)).orElse(null),
          screen.map(MadeOfFiles.Rendition::width).orElse(facts == null ? null : facts.width()),
          screen.map(MadeOfFiles.Rendition::height).orElse(facts == null ? null : facts.height()),
          part.words.size(file.size()), ending(file.name()), facts == null || facts.seconds() == null ? null : part.words.length(facts.seconds()));
    }

    /** Names bear the ending of their content. */
    private static String ending(String name) {
      return name.substring(name.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
    }

    /** Something to look at in the page; of a document its first page. */
    public boolean isPicture() {
      return List.of("image/png", "image/jpeg", "image/webp", "image/gif").contains(file.mediaType()) || isDocument() && !shown.equals(address);
    }

    public boolean isDocument() {
      return file.mediaType().equals("application/pdf");
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

  /** What was taken back of this language while the rest stays: who has it must know. */
  public List<String> withdrawn() {
    return edition.withdrawn().stream().map(v -> Feed.Entry.notice(v, words)).toList();
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
