package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.shared.language.Text;

/** Documents that the letter cites in a way that does not go together. */
final class CitationFindings {
  /** A directive of the Prime Minister is to every ministry; only the ministry's own would be "within" it. */
  private static final Pattern WITHIN_A_FORCE = Pattern.compile("\\btrong\\s+(?:toan\\s+)?(?:luc luong\\s+)?(?:cong an|quan doi)\\s+nhan\\s+d[a-z0-9]+n\\b");

  private CitationFindings() {}

  static List<Finding> of(LetterReading reading) {
    List<Finding> found = new ArrayList<>();
    numbers(reading, found);
    titles(reading, found);
    return found;
  }

  /** I-25: a title other than the one the document is known by; I-26: one that does not suit its issuer. */
  private static void titles(LetterReading reading, List<Finding> found) {
    for (Citation c : reading.citations()) {
      String known = c.number() == null ? null : KnownDocuments.titleOf(c.number());
      if (c.title() != null && known != null && !KnownDocuments.isSaid(known, c.title())) {
        note(found, "I-25", "title-differs", c, "Tên văn bản " + c.number() + " in trong văn bản khác với tên thường gặp (“" + known + "”): hãy đối chiếu.", "The title of " + c.number() + " is not the one it is known by (“" + known + "”): compare it.");
      }
      if (c.title() != null && c.number() != null && c.number().endsWith("CT-TTg") && WITHIN_A_FORCE.matcher(Passage.fold(c.title())).find()) {
        note(found, "I-26", "title-and-issuer-differ", c, "Tên văn bản " + c.number() + " có phần “trong” một lực lượng, không hợp với chỉ thị của Thủ tướng: hãy đối chiếu.", "The title of " + c.number() + " ends with “within” one force, which does not suit a directive of the Prime Minister: compare it.");
      }
    }
  }

  private static void numbers(LetterReading reading, List<Finding> found) {
    for (Citation c : reading.citations()) {
      if (c.number() == null) {
        note(found, "I-28", "law-without-number", c, "Luật được viện dẫn không ghi số: " + c.title() + ".", "A law is cited without its number: " + c.title() + ".");
      } else if (c.number().matches("\\d+/NĐ-CP")) {
        note(found, "I-22", "decree-without-year", c, "Nghị định " + c.number() + " thiếu năm trong số, ký hiệu.", "Decree " + c.number() + " lacks its year.");
      } else if (c.number().contains("NQ-CP") && c.issuer() != null && Passage.fold(c.issuer()).contains("tu")
          && Passage.fold(c.issuer()).startsWith("thu")) {
        note(found, "I-23", "type-and-issuer-differ", c, "Nghị quyết " + c.number() + " là của Chính phủ, văn bản ghi Thủ tướng.", "Resolution " + c.number() + " is the Government's; the letter says Prime Minister.");
      } else if (isLowForItsDay(c)) {
        note(found, "I-24", "number-low-for-its-day", c, c.number() + " có số nhỏ so với ngày ban hành: có thể thuộc dãy số văn bản mật. Không tải nội dung văn bản này lên.", c.number() + " is low for its day: it may belong to the series of secret documents. Do not upload its text.");
      }
    }
  }

  private static boolean isLowForItsDay(Citation c) {
    LocalDate day = c.issuedOn();
    return c.number().matches("\\d{1,2}/QĐ-TTg") && day != null && day.getMonth().compareTo(Month.OCTOBER) >= 0;
  }

  private static void note(List<Finding> found, String code, String rule, Citation c, String vi, String en) {
    found.add(Asking.toKnow(code, rule, "citations/" + c.number(), new Text(vi, en), java.util.Arrays.asList(c.source())));
  }
}
