package vn.dondoc.search;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.time.Clocks;

/** What was found, kind by kind; those without a hit are left out. Nobody is told how many there are. */
record SearchView(List<Group> groups) {

  /** @param next goes on in this kind; null: there is no more */
  record Group(SearchKind kind, List<Hit> items, String next) {}

  record DirectiveName(UUID id, String number) {}

  /** A piece of text; what was searched for is a hit. Data, so that nobody puts a found text into a page as markup. */
  record Piece(String text, boolean hit) {}

  /**
   * @param id of what a reader opens
   * @param clause label of the clause a duty is about
   * @param title empty where there is none
   * @param snippet the place around the first hit
   * @param at when it was said, sent or published
   */
  record Hit(
      UUID id, DirectiveName directive, String clause, String unit, List<Piece> title, List<Piece> snippet, OffsetDateTime at) {

    static Hit of(FindRows.Found found, Snippet marked) {
      return new Hit(
          found.target(),
          found.directive() == null ? null : new DirectiveName(found.directive(), found.number()),
          found.clause(),
          found.unit(),
          marked.whole(found.title()),
          marked.around(found.text()),
          Clocks.inVietnam(found.at()));
    }
  }
}
