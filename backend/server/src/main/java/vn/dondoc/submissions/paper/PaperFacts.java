package vn.dondoc.submissions.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What stands around the figures.
 *
 * @param unit null on a form that is not yet anybody's
 * @param receivers names of the bodies that the report goes to, the issuer of the directive first
 */
public record PaperFacts(Sender unit, Letter letter, String period, LocalDate from, LocalDate to, List<String> receivers) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /**
   * @param superior the body directly above; null where none is known
   * @param committee whether the unit is a People's Committee
   * @param office whether the unit is a part of the body above
   */
  public record Sender(String name, String superior, boolean committee, boolean office) {}

  /** @param kind name of the type, as "Công văn" */
  public record Letter(String kind, String number, LocalDate issuedOn, String issuer, String subject) {
    public String named() {
      return kind + " số " + number;
    }

    /** As a document refers to another the first time. */
    public String cited() {
      return named() + (issuedOn == null ? "" : " ngày " + DAY.format(issuedOn)) + " của " + issuer + " về " + withoutAbout(subject);
    }

    private static String withoutAbout(String subject) {
      return subject.strip().replaceFirst("(?iu)^(v/v|về việc|về)\\s*:?\\s*", "");
    }
  }

  /** The days the figures are of, to stand behind a noun; empty where the letter gives none. */
  public String range() {
    return from == null || to == null ? "" : " (số liệu từ ngày " + DAY.format(from) + " đến ngày " + DAY.format(to) + ")";
  }
}
