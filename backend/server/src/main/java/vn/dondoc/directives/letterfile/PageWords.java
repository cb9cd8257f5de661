package vn.dondoc.directives.letterfile;

import java.util.List;

/**
 * One page of a letter: how large its picture is, and its words in the order of the text.
 *
 * @param number from 1
 * @param width of the picture that {@link PagePicture} makes, in points of that picture
 */
public record PageWords(int number, int width, int height, List<WordBox> words) {}
