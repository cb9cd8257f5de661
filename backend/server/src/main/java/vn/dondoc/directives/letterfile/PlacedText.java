package vn.dondoc.directives.letterfile;

import java.util.ArrayList;
import java.util.List;

/** Text that is written word by word and remembers where on which page each word stands. */
final class PlacedText {
  /** Of longer letters the rest is read, too, but has no picture. */
  static final int MOST_PAGES = 60;

  private final int mostCharacters;
  private final StringBuilder text = new StringBuilder();
  private final List<PageWords> pages = new ArrayList<>();
  private List<WordBox> words = new ArrayList<>();

  PlacedText(int mostCharacters) {
    this.mostCharacters = mostCharacters;
  }

  int length() {
    return text.length();
  }

  void write(CharSequence more) throws UnreadableFile {
    if (text.length() + more.length() > mostCharacters) {
      throw new UnreadableFile("too-long");
    }
    text.append(more);
  }

  /**
   * @param box left, top, right, bottom as parts of the page, 0 to 1; what lies outside the page is cut
   */
  void place(int from, int to, double[] box, int confidence) {
    int left = scaled(box[0]);
    int top = scaled(box[1]);
    words.add(new WordBox(from, to, left, top, scaled(box[2]) - left, scaled(box[3]) - top, confidence));
  }

  private static int scaled(double part) {
    return (int) Math.round(Math.clamp(part, 0, 1) * WordBox.SCALE);
  }

  /** Ends a page; the words placed since the last one are on it. */
  void endPage(int number, PagePicture.Size size) {
    if (pages.size() < MOST_PAGES) {
      pages.add(new PageWords(number, size.width(), size.height(), List.copyOf(words)));
    }
    words = new ArrayList<>();
  }

  List<PageWords> pages() {
    return List.copyOf(pages);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
