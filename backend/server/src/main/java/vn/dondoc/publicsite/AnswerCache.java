package vn.dondoc.publicsite;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** Rendered answers by the number of the public change and the address in its one form; bounded by their bytes. */
@ApplicationScoped
class AnswerCache {
  private static final long MOST_BYTES = 48L << 20;

  /** A belt beside the number: names of units and languages may change without a public change. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private record Key(long number, String address) {}

  private final Cache<Key, Answer> answers =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Key key, Answer answer) -> answer.weight() + 2 * key.address.length())
          .expireAfterWrite(LONGEST)
          .build();

  /** Null when it is not here; never blocks. */
  Answer find(long number, String address) {
    return answers.getIfPresent(new Key(number, address));
  }

  /** Rendered once, however many ask at the same time. Only what was found is kept, so that guesses cost no memory. */
  Answer findOrRender(long number, String address, Supplier<Answer> render) {
    Key key = new Key(number, address);
    Answer kept = answers.getIfPresent(key);
    if (kept != null) {
      return kept;
    }
    Answer[] refused = new Answer[1];
    Answer found =
        answers.get(
            key,
            missing -> {
              Answer rendered = render.get();
              if (rendered.status() < 400 || rendered.status() == 410) {
                return rendered;
              }
              refused[0] = rendered;
              return null;
            });
    return found != null ? found : refused[0] != null ? refused[0] : render.get();
  }
}
