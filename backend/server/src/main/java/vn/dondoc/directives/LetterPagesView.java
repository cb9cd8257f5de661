package vn.dondoc.directives;

import java.util.List;

/** Where each word of a letter stands; no pages for a text that was pasted and for a Word document. */
record LetterPagesView(List<PageView> pages) {

  /** @param words from, to, left, top, width, height, confidence; a row of seven for each word */
  record PageView(int page, int width, int height, List<int[]> words) {
    static PageView of(LetterPage page) {
      return new PageView(
          page.page,
          page.width,
          page.height,
          page.boxes().stream()
              .map(w -> new int[] {w.from(), w.to(), w.left(), w.top(), w.width(), w.height(), w.confidence()})
              .toList());
    }
  }

  static LetterPagesView of(List<LetterPage> pages) {
    return new LetterPagesView(pages.stream().map(PageView::of).toList());
  }
}
