package vn.dondoc.search;

import java.util.List;
import java.util.stream.Stream;

/** What can be found: where its rows are, who may find them, how one hit is told. Alias {@code t} of the row that is searched. */
enum SearchKind {
  /** A draft is found by the unit that drafts it alone. */
  DIRECTIVE(
      "directives t",
      "",
      "left join units u on u.id = t.issuer_id",
      "t.id, t.id, t.number, cast(null as text), u.name, t.subject, cast(null as text), cast(t.issued_on as timestamp) at time zone 'Asia/Ho_Chi_Minh'") {
    @Override
    List<String> visible(Sight sight) {
      return List.of(Sight.among("t.id", "directives", sight.directives()));
    }
  },
  CLAUSE(
      "clauses t",
      "",
      "join directives d on d.id = t.directive_id",
      "d.id, d.id, d.number, t.label, cast(null as text), t.heading, t.body, cast(null as timestamptz)") {
    @Override
    List<String> visible(Sight sight) {
      return List.of(Sight.among("t.directive_id", "directives", sight.directives()));
    }
  },
  /** Each line of a duty's story by itself: what was said, when and by whom. */
  ASSIGNMENT(
      "assignment_updates t",
      "join assignments a on a.id = t.assignment_id",
      "join directives d on d.id = a.directive_id join clauses c on c.id = a.clause_id join units u on u.id = a.unit_id",
      "a.id, d.id, d.number, c.label, u.name, c.heading, t.sentence, t.at") {
    @Override
    List<String> visible(Sight sight) {
      return ofUnits("a", sight);
    }
  },
  /** Only what is with the receiving side: {@code found_by} of anything else is null. */
  SUBMISSION(
      "submissions t",
      "",
      "join directives d on d.id = t.directive_id join report_periods p on p.id = t.period_id join units u on u.id = t.unit_id",
      "t.id, d.id, d.number, cast(null as text), u.name, p.label, submission_texts(t.content), t.submitted_at") {
    @Override
    List<String> visible(Sight sight) {
      return ofUnits("t", sight);
    }
  },
  MATERIAL(
      "propaganda_materials t",
      "",
      "join units u on u.id = t.unit_id",
      "t.id, cast(null as uuid), cast(null as text), cast(null as text), u.name, t.title,"
          + " case when t.public_state <> 'NONE' then t.public_words else t.staff_words end, t.published_at") {
    @Override
    List<String> visible(Sight sight) {
      return Stream.of(
              "t.public_state <> 'NONE'",
              sight.editing().isEmpty() ? null : "t.unit_id = any(:editing)",
              sight.asked().isEmpty() ? null : ASKED)
          .filter(part -> part != null)
          .toList();
    }

    /** What only staff may find it by finds nothing for the public. */
    @Override
    String found(String words, Sight sight) {
      String inside = String.join(" or ", visible(sight).stream().skip(1).toList());
      String open = "t.public_state <> 'NONE' and " + words.formatted("t.public_found_by");
      return inside.isEmpty() ? "(" + open + ")" : "(" + open + " or " + words.formatted("t.found_by") + " and (" + inside + "))";
    }
  };

  /** Asked of each row that has the words: an office may have been asked about all there are. */
  private static final String ASKED =
      "exists (select 1 from propaganda_material_variants v join material_reviews r on r.variant_id = v.id"
          + " where v.material_id = t.id and r.unit_id = any(:asked) offset 0)";

  /** Read at once: a word in one row of a hundred fills a page from these. */
  private static final int WINDOW = 3_000;

  private final String table;
  private final String owner;
  private final String joins;
  private final String told;

  /** @param owner the table that says whose the row is, where its own does not */
  SearchKind(String table, String owner, String joins, String told) {
    this.table = table;
    this.owner = owner;
    this.joins = joins;
    this.told = told;
  }

  /** Alternatives, of which one is enough; none: the caller finds nothing of this kind. */
  abstract List<String> visible(Sight sight);

  /**
   * The words and the right to find them by, as one condition.
   *
   * @param words a condition on a column of words, {@code %1$s}
   */
  String found(String words, Sight sight) {
    return words.formatted("t.found_by") + " and (" + String.join(" or ", visible(sight)) + ")";
  }

  /**
   * Ids of what is found by a condition, the newest first. A common word is among the newest rows; only where these do not
   * fill the page the index of words is asked about all older ones. Left to itself the planner walks the whole table by id
   * for a rare word, because it takes every word for a common one; {@code offset 0} keeps the order out of its sight, and
   * {@code is true} that ids are in an order at all: it would gather those of half the table.
   */
  String ids(String words, Sight sight, boolean goesOn) {
    String condition = found(words, sight);
    String newest =
        "select t.* from %s where t.found_by is not null%s order by t.id desc limit %d".formatted(table, goesOn ? " and t.id < :after" : "", WINDOW);
    String older =
        "select t.id from %s %s where %s and (t.id < (select w.id from (%s) w order by w.id limit 1)) is true offset 0"
            .formatted(wordsFirst(words, sight), owner, condition, newest);
    return "select t.id from ((select t.id from (%s) t %s where %s order by t.id desc) union all (select t.id from (%s) t order by t.id desc)) t"
        .formatted(newest, owner, condition, older);
  }

  /** Who may see little finds by that, who may see much by the words. */
  private String wordsFirst(String words, Sight sight) {
    boolean much = visible(sight).stream().anyMatch(part -> part.contains(Sight.LOOKED_UP));
    return much ? "(select t.* from %s where %s offset 0) t".formatted(table, words.formatted("t.found_by")) : table;
  }

  /** Everything that is told about the hits of a subquery with a tier and an id. */
  String told(String hits) {
    return "select '%s', hit.tier, hit.id, %s from (%s) hit join %s on t.id = hit.id %s %s order by hit.tier, hit.id desc"
        .formatted(this, told, hits, table, owner, joins);
  }

  private static List<String> ofUnits(String alias, Sight sight) {
    return Stream.of(
            sight.work().units().isEmpty() ? null : Sight.among(alias + ".unit_id", "units", sight.work().units()),
            sight.work().directives().isEmpty() ? null : Sight.among(alias + ".directive_id", "received", sight.work().directives()))
        .filter(part -> part != null)
        .toList();
  }
}
