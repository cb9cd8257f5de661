package vn.dondoc.publicsite;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The list of works with what it can be narrowed to. */
record ListPage(
    SiteFilter filter,
    long total,
    List<Item> items,
    List<Choice> kinds,
    List<Choice> languages,
    List<Group> topics,
    String previous,
    String next,
    String feed,
    SiteWords words) {

  /**
   * One work.
   *
   * @param picture null without; it adds nothing to the title for who cannot see it
   */
  record Item(
      PublicWork work, Edition edition, String address, Thumb picture, List<Shell.Other> languages, List<PublicWork.Tongue> waiting) {}

  record Thumb(String address, Integer width, Integer height) {
    /** Of the first file that has one; null where none has. */
    static Thumb of(Edition edition, Map<UUID, MadeOfFiles> made, Addresses to) {
      return edition.files().stream()
          .flatMap(f -> made.getOrDefault(f.id(), MadeOfFiles.NOTHING).thumbnail().stream()
              .map(r -> new Thumb(to.rendition(edition.work(), f, r), r.width(), r.height())))
          .findFirst()
          .orElse(null);
    }
  }

  /** One option of a select. */
  record Choice(String code, String name, boolean chosen) {}

  record Group(Choice all, List<Choice> topics) {}

  public String count() {
    return total > PublishedWorks.MOST_COUNTED
        ? words.with("list.count.many", PublishedWorks.MOST_COUNTED)
        : words.with("list.count", total);
  }

  public String pageName() {
    return words.with("list.page", filter.page());
  }
}
