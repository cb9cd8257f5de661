package vn.dondoc.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.search.SearchView.Piece;

/** Marks the words that were searched for in a text, as data. */
record Snippet(List<String> words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final int BEFORE = 60;
  private static final int LONGEST = 200;

  /** Where a word stands that was searched for. */
  private record Place(int from, int to) {}

  List<Piece> whole(String text) {
    return text == null || text.isBlank() ? List.of() : pieces(text, 0, text.length());
  }

  /** From a little before the first hit on; the beginning where there is none. */
  List<Piece> around(String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    List<Place> places = places(text, 0, text.length());
    int first = places.isEmpty() ? 0 : places.getFirst().from();
    int from = first <= BEFORE ? 0 : wordFrom(text, first - BEFORE, first);
    int to = from + LONGEST >= text.length() ? text.length() : wordEnd(text, from + LONGEST);
    List<Piece> pieces = new ArrayList<>(pieces(text, from, to));
    if (from > 0) {
      pieces.addFirst(new Piece("… ", false));
    }
    if (to < text.length()) {
      pieces.addLast(new Piece(" …", false));
    }
    return pieces;
  }

  private List<Piece> pieces(String text, int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    for (Place place : places(text, from, to)) {
      if (place.from() > at) {
        pieces.add(new Piece(text.substring(at, place.from()), false));
      }
      pieces.add(new Piece(text.substring(place.from(), place.to()), true));
      at = place.to();
    }
    if (at < to) {
      pieces.add(new Piece(text.substring(at, to), false));
    }
    return pieces;
  }

  private List<Place> places(String text, int from, int to) {
    List<Place> places = new ArrayList<>();
    Matcher word = WORD.matcher(text).region(from, to);
    while (word.find()) {
      if (isWanted(word.group())) {
        places.add(new Place(word.start(), word.end()));
      }
    }
    return places;
  }

  private boolean isWanted(String word) {
    String folded = fold(word);
    String last = words.getLast();
    return words.contains(folded) || last.length() > 1 && folded.startsWith(last);
  }

  /** As f_unaccent does for letters; only the marking of a hit depends on it. */
  private static String fold(String word) {
    String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT).replace('đ', 'd');
  }

  private static int wordFrom(String text, int at, int latest) {
    int space = text.indexOf(' ', at);
    return space < 0 || space >= latest ? at : space + 1;
  }

  private static int wordEnd(String text, int at) {
    int space = text.lastIndexOf(' ', at);
    return space < at - 40 ? at : space;
  }
}
