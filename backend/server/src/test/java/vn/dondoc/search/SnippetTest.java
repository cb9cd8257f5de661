package vn.dondoc.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dondoc.search.SearchView.Piece;

class SnippetTest {
  private final Snippet marked = new Snippet(List.of("tuyen", "dien"));

  @Test
  void marksWordsWithoutRegardToTheirMarks() {
    assertEquals(
        List.of(new Piece("Tuyên", true), new Piece(" truyền qua ", false), new Piece("ĐIỆN", true), new Piece(" thoại.", false)),
        marked.whole("Tuyên truyền qua ĐIỆN thoại."));
  }

  @Test
  void ofTheLastWordTheBeginningIsEnoughOfTheOthersNot() {
    assertEquals(List.of(new Piece("Tuyến", true), new Piece(" tuyensinh ", false), new Piece("diendan", true)), marked.whole("Tuyến tuyensinh diendan"));
    assertEquals(List.of(new Piece("anh an", false)), new Snippet(List.of("a")).whole("anh an"));
  }

  @Test
  void aLongTextIsShownAroundItsFirstHit() {
    String text = "đầu ".repeat(100) + "tuyên truyền " + "cuối ".repeat(100);
    List<Piece> pieces = marked.around(text);
    assertEquals("… ", pieces.getFirst().text());
    assertEquals(" …", pieces.getLast().text());
    assertTrue(pieces.contains(new Piece("tuyên", true)), pieces.toString());
    String whole = pieces.stream().map(Piece::text).collect(Collectors.joining());
    assertTrue(whole.length() < 300, whole);
    assertTrue(whole.indexOf("tuyên") < 70, whole);
  }

  @Test
  void whatIsMissingIsEmptyAndWithoutAHitTheBeginningIsShown() {
    assertEquals(List.of(), marked.whole(null));
    assertEquals(List.of(), marked.around(" "));
    assertEquals(List.of(new Piece("Không có gì.", false)), marked.around("Không có gì."));
  }

  @Test
  void markupInATextStaysText() {
    assertEquals(List.of(new Piece("<b>", false), new Piece("tuyên", true), new Piece("</b>", false)), marked.whole("<b>tuyên</b>"));
  }
}
