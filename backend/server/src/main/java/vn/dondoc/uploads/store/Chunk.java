package vn.dondoc.uploads.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one PATCH brought, as an object of its own: S3 cannot append. The name says which bytes of the file it has; its
 * random end keeps a request that was overtaken from writing over what came after it.
 */
record Chunk(String name, long from, long to) {
  private static final Pattern NAME = Pattern.compile(".*/(\\d{20})-(\\d{20})-[0-9a-f]+");

  static Chunk named(String folder, long from, long to) {
    return new Chunk("%s%020d-%020d-%08x".formatted(folder, from, to, ThreadLocalRandom.current().nextInt()), from, to);
  }

  /** Before the names of all chunks that begin here or later. */
  static String before(String folder, long from) {
    return "%s%020d".formatted(folder, from);
  }

  static Optional<Chunk> read(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? Optional.of(new Chunk(name, Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  /** The chunks that follow one another from the first byte to the last; empty when there is a hole. */
  static List<Chunk> inOrder(Collection<Chunk> all, long length) {
    Map<Long, Chunk> onward = new HashMap<>();
    all.stream()
        .sorted(Comparator.comparingLong(Chunk::from).reversed())
        .filter(chunk -> chunk.to == length || onward.containsKey(chunk.to))
        .forEach(chunk -> onward.putIfAbsent(chunk.from, chunk));
    List<Chunk> way = new ArrayList<>();
    for (Chunk next = onward.get(0L); next != null; next = onward.get(next.to)) {
      way.add(next);
    }
    return way;
  }
}
