package vn.dondoc.directives.letterfile;

/**
 * Where one word of the text stands on its page.
 *
 * @param from index of its first letter in the text
 * @param to index behind its last letter
 * @param left in ten-thousandths of the page's width, as {@code width}
 * @param top in ten-thousandths of the page's height, as {@code height}
 * @param confidence how sure the recognition was, 0 to 100; 100 for a text layer
 */
public record WordBox(int from, int to, int left, int top, int width, int height, int confidence) {
  public static final int SCALE = 10_000;
  public static final int SURE = 100;
}
