package vn.dondoc.submissions.paper;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.shared.paper.OfficialPaper;

/**
 * How a body writes itself at the head and at the foot of a document (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II).
 * Where the register does not know a part, dots stay for the pen: a wrong name would be worse.
 */
public record SenderLines(PaperFacts.Sender unit) {
  private static final Locale VIETNAMESE = Locale.of("vi");
  static final String DOTS = "……………";
  private static final String COMMITTEE = "Ủy ban nhân dân";
  private static final Pattern PLACE =
      Pattern.compile("(?iu)(?:phường|xã|thị trấn|thành phố|thị xã|quận|huyện|tỉnh|đặc khu)\\s+(.+)");

  public OfficialPaper.Head head() {
    if (unit == null) {
      return new OfficialPaper.Head(DOTS, List.of(DOTS), number(""), date(DOTS));
    }
    String superior = unit.office() && unit.superior() != null ? upper(unit.superior()) : "";
    return new OfficialPaper.Head(superior, issuer(), number(unit.committee() ? "UBND" : ""), date(place()));
  }

  private List<String> issuer() {
    String name = spelledOut();
    return unit.committee() && name.startsWith(COMMITTEE + " ")
        ? List.of(upper(COMMITTEE), upper(name.substring(COMMITTEE.length() + 1)))
        : List.of(upper(name));
  }

  private String spelledOut() {
    return unit.name().replaceFirst("^UBND\\s+", COMMITTEE + " ");
  }

  private static String number(String sign) {
    return "Số:" + "\u00a0".repeat(12) + "/BC-" + (sign.isEmpty() ? "……" : sign);
  }

  private static String date(String place) {
    return place + ", ngày …… tháng …… năm 20……";
  }

  /** A committee's own place, any other body's its superior's. */
  private String place() {
    String named = unit.committee() ? unit.name() : unit.superior();
    Matcher place = PLACE.matcher(named == null ? "" : named);
    return place.find() ? place.group(1).strip() : DOTS;
  }

  public List<String> signatory() {
    if (unit != null && unit.committee()) {
      return List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    }
    return List.of(unit != null && unit.name().startsWith("Phòng ") ? "TRƯỞNG PHÒNG" : "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ");
  }

  private static String upper(String text) {
    return text.toUpperCase(VIETNAMESE);
  }
}
