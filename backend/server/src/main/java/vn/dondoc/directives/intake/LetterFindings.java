package vn.dondoc.directives.intake;

import static vn.dondoc.directives.intake.Asking.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.shared.language.Text;

/** What is odd about the letter as a whole: its scope, its numbering, its signature, days that had to be worked out. */
final class LetterFindings {
  /** Levels of which a committee of a kind does not speak as its own area. */
  private static final Map<String, List<String>> FOREIGN =
      Map.of("CITY_COMMITTEE", List.of("tinh"), "WARD", List.of("tinh", "huyen", "xa"), "COMMUNE", List.of("tinh", "huyen", "phuong"));

  private static final Pattern DAILY = Pattern.compile("\\bb[a-z0-9]o\\s+c[a-z0-9]o\\b[^.;]{0,160}?\\b" + Spelt.EACH + "\\s+ng[a-z0-9]y\\b");

  private LetterFindings() {}

  static List<Finding> of(LetterReading reading, Evidence evidence) {
    List<Finding> found = new ArrayList<>();
    foreignScope(reading, evidence, found);
    jumps(evidence, found);
    noSigner(reading, found);
    workedOut(reading, found);
    noForm(reading, evidence, found);
    daily(evidence, found);
    return found;
  }

  /** I-14: "trên địa bàn tỉnh" in a city's letter, left over from the one it was copied from. */
  private static void foreignScope(LetterReading reading, Evidence evidence, List<Finding> found) {
    if (reading.issuerUnit() == null || reading.issuerUnit().units().isEmpty()) {
      return;
    }
    String kind = evidence.catalogue().units().stream().filter(u -> u.id().equals(reading.issuerUnit().units().getFirst())).map(UnitCatalogue.Unit::kind).findFirst().orElse("");
    for (Passage piece : evidence.plain()) {
      for (int at = Fuzzy.find(piece.words(), 0, "tren", "dia", "ban"); at >= 0 && at + 3 < piece.words().size(); at = Fuzzy.find(piece.words(), at + 1, "tren", "dia", "ban")) {
        Passage.Word level = piece.words().get(at + 3);
        if (FOREIGN.getOrDefault(kind, List.of()).contains(level.text())) {
          Source source = piece.source(piece.words().get(at).from(), level.to());
          found.add(
              Asking.toKnow(
                  "I-14", "scope-of-another-level", "scope",
                  new Text("Văn bản ghi “" + source.text() + "”, không đúng phạm vi của cơ quan ban hành: có thể chép từ văn bản cấp trên.", "The letter says “" + source.text() + "”, which is not the issuer's own area: it may be copied from a higher letter."),
                  List.of(source)));
          return;
        }
      }
    }
  }

  /** I-34: numbers of sections that skip or repeat. */
  private static void jumps(Evidence evidence, List<Finding> found) {
    if (!evidence.jumps().isEmpty()) {
      found.add(
          Asking.toKnow(
              "I-34", "sections-out-of-order", "clauses",
              new Text("Số thứ tự các mục không liên tục: có thể thiếu một mục, hãy đối chiếu bản gốc.", "The numbers of the sections do not follow one another: one may be missing, compare the original."),
              evidence.jumps().stream().filter(Objects::nonNull).toList()));
    }
  }

  /** I-31: no name under the signature. */
  private static void noSigner(LetterReading reading, List<Finding> found) {
    if (reading.signer().value() == null) {
      found.add(
          Asking.toKnow(
              "I-31", "signer-not-read", "fields/signer",
              new Text("Không đọc được họ tên người ký.", "The signer's name could not be read."), List.of()));
    }
  }

  /** I-35 and I-36: days that the letter does not print. */
  private static void workedOut(LetterReading reading, List<Finding> found) {
    Stream.concat(
            reading.clauses().stream().filter(c -> c.due() != null).map(c -> Map.entry("clauses/" + c.label(), c.due())),
            reading.periods().stream().filter(p -> p.due() != null).map(p -> Map.entry("periods/" + p.id(), p.due())))
        .forEach(
            due -> {
              String words = due.getValue().words().replaceAll("\\s+", " ");
              if (due.getValue().rule().equals("due.counted-from-the-letter")) {
                found.add(
                    Asking.toKnow(
                        "I-35", "due-counted-from-the-letter", due.getKey(),
                        new Text("Hạn “" + words + "” được tính từ ngày ký, không trừ ngày lễ: " + day(due.getValue().date()) + ".", "The deadline “" + words + "” is counted from the day of signing, holidays not taken out: " + day(due.getValue().date()) + "."),
                        Arrays.asList(due.getValue().source())));
              } else if (due.getValue().rule().equals("due.year-of-the-letter")) {
                found.add(
                    Asking.toKnow(
                        "I-36", "due-without-year", due.getKey(),
                        new Text("Hạn “" + words + "” không ghi năm: hiểu là " + day(due.getValue().date()) + ".", "The deadline “" + words + "” bears no year: it is taken as " + day(due.getValue().date()) + "."),
                        Arrays.asList(due.getValue().source())));
              }
            });
  }

  /** I-39: a report of every day is no period: sixty units would owe sixty reports a day that nobody could close. */
  private static void daily(Evidence evidence, List<Finding> found) {
    for (Passage piece : evidence.plain()) {
      Matcher said = DAILY.matcher(piece.folded());
      if (said.find()) {
        Source source = piece.source(said.start(), said.end());
        String words = source.text().replaceAll("\\s+", " ");
        found.add(
            Asking.toKnow(
                "I-39", "daily-report", "letter",
                new Text(
                    "“" + words + "”: báo cáo hằng ngày không lập thành kỳ báo cáo. Đơn vị cập nhật hằng ngày ở tiến độ của nhiệm vụ, một câu mỗi lần.",
                    "“" + words + "”: a daily report makes no report periods. Units say it every day in the progress of their duty, one sentence each time."),
                List.of(source)));
      }
    }
  }

  /** I-29: reports without a form. */
  private static void noForm(LetterReading reading, Evidence evidence, List<Finding> found) {
    if ((!reading.periods().isEmpty() || !reading.series().isEmpty()) && !evidence.formed()) {
      found.add(
          Asking.toKnow(
              "I-29", "no-report-form", "periods",
              new Text("Văn bản không kèm mẫu báo cáo: dùng mẫu có sẵn với 20 chỉ tiêu.", "The letter brings no report form: the ready one with 20 indicators is used."),
              List.of()));
    }
  }
}
