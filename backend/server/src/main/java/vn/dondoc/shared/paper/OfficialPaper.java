package vn.dondoc.shared.paper;

import java.util.List;

/**
 * An administrative document, its parts in the order in which they stand (Nghị định 30/2020/NĐ-CP, Điều 8).
 *
 * @param mark stands above all the rest, as "DỰ THẢO"; empty for none
 * @param kind name of the type: BÁO CÁO
 * @param subject trích yếu, a line each
 * @param foot small, at the foot of every page; empty for none
 */
public record OfficialPaper(
    String mark,
    Head head,
    String kind,
    List<String> subject,
    List<Block> body,
    List<String> signatory,
    List<String> recipients,
    String foot) {

  /**
   * @param superior direct superior body; empty for a People's Committee and where it is not known
   * @param issuer lines of the issuing body's name
   * @param number "Số: …/BC-…", the number left open
   * @param placeAndDate "Duyên Hải, ngày … tháng … năm …"
   */
  public record Head(String superior, List<String> issuer, String number, String placeAndDate) {}

  /** One part of the content. */
  public sealed interface Block {}

  public record Heading(String text) implements Block {}

  public record Paragraph(String text) implements Block {}

  /** Dotted lines to write on. */
  public record WritingLines(int count) implements Block {}

  /** A frame with a word to the reader and the QR code of an address. */
  public record Hint(List<String> lines, String address) implements Block {}

  /** A table whose heading is repeated on every page. */
  public record Table(List<Column> columns, List<Row> rows) implements Block {}

  /** @param width in percent of the page's */
  public record Column(String heading, int width, Align align) {}

  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /** @param group true: the first two cells head a group, the second over the rest of the width */
  public record Row(boolean group, List<String> cells) {
    public static Row heading(String code, String label) {
      return new Row(true, List.of(code, label));
    }

    public static Row of(String... cells) {
      return new Row(false, List.of(cells));
    }
  }
}
