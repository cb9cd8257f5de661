package vn.dondoc.publicsite;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.dondoc.shared.language.Language;

/** Pages that say why there is no other. Unknown and unpublished are one and the same 404. */
@ApplicationScoped
class Notices {
  private final Frames frames;

  Notices(Frames frames) {
    this.frames = frames;
  }

  Answer notFound(Addresses to) {
    return notFound(to.language(), to.origin());
  }

  Answer notFound(Language language, String origin) {
    return of(404, language, origin, "missing");
  }

  Answer noSuchFormat(Addresses to) {
    return of(501, to.language(), to.origin(), "oembed.format");
  }

  Answer tooMany(Addresses to) {
    return withRetry(of(429, to.language(), to.origin(), "many"), "60");
  }

  Answer unavailable(Addresses to) {
    return withRetry(of(503, to.language(), to.origin(), "away"), "30");
  }

  /** Names the part of the address that cannot be read; never repeats it. */
  Answer unreadable(Target target, String origin, String parameter) {
    SiteWords words = new SiteWords(target.language());
    return of(400, target.language(), origin, words.get("unreadable.title"), words.with("unreadable.text", parameter));
  }

  private Answer of(int status, Language language, String origin, String key) {
    SiteWords words = new SiteWords(language);
    return of(status, language, origin, words.get(key + ".title"), words.get(key + ".text"));
  }

  private Answer of(int status, Language language, String origin, String heading, String text) {
    Shell shell = frames.unkept(new Addresses(origin, language, null), heading);
    return Answer.page(status, Templates.message(shell, heading, text));
  }

  private static Answer withRetry(Answer answer, String seconds) {
    return new Answer(answer.status(), answer.mediaType(), answer.body(), answer.zipped(), null, Map.of("Retry-After", seconds));
  }
}
