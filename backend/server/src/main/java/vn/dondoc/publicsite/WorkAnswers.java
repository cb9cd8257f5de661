package vn.dondoc.publicsite;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.shared.language.Language;

/** Everything that stands below the address of one work: its pages, its card, what can be fetched of it. */
@ApplicationScoped
class WorkAnswers {
  private static final String PACK = "/api/v1/material-variants/%s/print-pack";
  private static final String DOWNLOAD = "/api/v1/material-variants/%s/files/%s";

  private final PublishedWorks works;
  private final PublicSql sql;
  private final Frames frames;
  private final Notices notices;
  private final Posters posters;

  WorkAnswers(PublishedWorks works, PublicSql sql, Frames frames, Notices notices, Posters posters) {
    this.works = works;
    this.sql = sql;
    this.frames = frames;
    this.notices = notices;
    this.posters = posters;
  }

  Answer of(Target target, Addresses to) {
    List<String> codes = TypedCode.readings(target.part(0));
    Optional<PublicWork> work = codes.isEmpty() ? Optional.empty() : works.byCode(codes);
    if (work.isEmpty()) {
      return notices.notFound(to);
    }
    if (target.kind() == Target.Kind.SHORT || !work.get().code().equals(target.part(0))) {
      return Answer.redirect(302, to.work(work.get()));
    }
    return of(target, work.get(), to);
  }

  private Answer of(Target target, PublicWork work, Addresses to) {
    Optional<Edition> edition =
        switch (target.kind()) {
          case EDITION, TEXT, CARD -> target.part(1) == null ? Optional.of(work.first()) : work.edition(target.part(1));
          default -> Optional.of(work.first());
        };
    if (edition.isEmpty()) {
      return notices.notFound(to);
    }
    return switch (target.kind()) {
      case TEXT -> text(edition.get(), to);
      case PICTURE -> picture(work, target.part(1));
      case QR -> qr(work, target.part(1), to);
      case FILE -> file(work, target, to);
      case PACK -> pack(work, target, to);
      case CAPTIONS -> captions(work, target, to);
      case CARD -> card(edition.get(), to);
      default -> work(edition.get(), to);
    };
  }

  private Answer work(Edition edition, Addresses to) {
    WorkPage page = workPage(edition, to);
    boolean live = edition.isLive();
    Shell shell =
        frames.of(to, edition.title(), live ? edition.summary() : page.goneHeading(), a -> a.edition(edition),
            page.languages(), to.picture(edition.work()), live ? StructuredData.of(edition, to) : null,
            live ? to.oembed(edition) : null, live);
    return live ? Answer.page(200, Templates.work(shell, page)) : Answer.page(410, Templates.gone(shell, page));
  }

  private WorkPage workPage(Edition edition, Addresses to) {
    return new WorkPage(edition, Shell.others(edition.work(), edition, to), works.uses(edition.work().id()), MadeOfFiles.of(List.of(edition.work()), sql), new SiteWords(to.language()), to);
  }

  private Answer card(Edition edition, Addresses to) {
    WorkPage page = workPage(edition, to);
    return Answer.page(200, Templates.card(frames.unkept(to, edition.title()), page));
  }

  private static Answer text(Edition edition, Addresses to) {
    if (!edition.isLive()) {
      String notice = Feed.Entry.of(edition, to).goneNotice() + "\n";
      return Answer.of(410, "text/plain; charset=utf-8", Feed.bytes(notice), Map.of());
    }
    String file = edition.work().code() + "-" + edition.tongue().tag() + ".txt";
    return Answer.ok("text/plain; charset=utf-8", PlainText.of(edition, new Addresses(to.origin(), Language.VI, null)),
        Map.of("Content-Disposition", "attachment; filename=\"" + file + "\"", "Content-Language", edition.tongue().tag()));
  }

  private Answer picture(PublicWork work, String ending) {
    Edition edition = work.first();
    SiteWords words = new SiteWords(Language.VI);
    BufferedImage drawn =
        edition.isLive()
            ? Pictures.preview(words.name("kind", work.kind()), edition.title(), work.unit(), posters.of(edition))
            : Pictures.gone(words.get(edition.gone().withdrawn() ? "gone.withdrawn" : "gone.expired"), edition.title(), work.unit());
    return ending.equals("png") ? Answer.ok("image/png", Pictures.png(drawn), Map.of()) : Answer.ok("image/jpeg", Pictures.jpeg(drawn), Map.of());
  }

  private static Answer qr(PublicWork work, String ending, Addresses to) {
    String address = to.shortLink(work);
    return ending.equals("png")
        ? Answer.ok("image/png", Pictures.qr(address), Map.of())
        : Answer.ok("image/svg+xml", new vn.dondoc.shared.codes.QrCode(address).svg().getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** The bytes are given out by the API, which answers ranges and looks at the state once more. */
  private Answer file(PublicWork work, Target target, Addresses to) {
    String rendition = target.parts().size() == 4 ? "?rendition=" + target.part(2).toUpperCase(java.util.Locale.ROOT).replace('-', '_') : "";
    return work.variants().stream()
        .filter(v -> v.files().stream().anyMatch(file -> file.id().toString().equals(target.part(1))))
        .findFirst()
        .map(v -> Answer.redirect(302, to.origin() + DOWNLOAD.formatted(v.id(), target.part(1)) + rendition))
        .orElseGet(() -> absent(work, to));
  }

  private Answer pack(PublicWork work, Target target, Addresses to) {
    return live(work, target.part(1)).map(v -> Answer.redirect(302, to.origin() + PACK.formatted(v.id()))).orElseGet(() -> absent(work, to));
  }

  private Answer captions(PublicWork work, Target target, Addresses to) {
    return live(work, target.part(1))
        .flatMap(v -> Captions.webVtt(v.captions()))
        .map(text -> Answer.ok("text/vtt; charset=utf-8", Feed.bytes(text), Map.of()))
        .orElseGet(() -> absent(work, to));
  }

  private static Optional<PublicWork.Variant> live(PublicWork work, String variant) {
    return work.variants().stream().filter(v -> v.isLive() && v.id().toString().equals(variant)).findFirst();
  }

  /** Something of a work that is not there: gone with it, or never was. */
  private Answer absent(PublicWork work, Addresses to) {
    return work.isLive() ? notices.notFound(to) : work(work.first(), to);
  }
}
