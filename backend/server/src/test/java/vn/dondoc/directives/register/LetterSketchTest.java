package vn.dondoc.directives.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Samples;

class LetterSketchTest {
  @Test
  void otherDatesMarksAndCaseAreTheSameLetter() {
    LetterSketch one = LetterSketch.of(Samples.clean());
    LetterSketch other = LetterSketch.of(Samples.clean().replace("2024", "2025").replace("215/", "317/").toUpperCase());
    assertTrue(LetterSketch.likeness(one.hashes(), other.hashes()) >= 98);
    assertTrue(shareABand(one, other));
  }

  @Test
  void anotherMatterIsUnlike() {
    LetterSketch one = LetterSketch.of(Samples.clean());
    LetterSketch other =
        LetterSketch.of(
            "Về việc chuẩn bị cơ sở vật chất cho năm học mới, các trường rà soát phòng học, bàn ghế, bếp ăn bán trú, nguồn nước, công trình vệ sinh và"
                + " báo cáo nhu cầu sửa chữa trước khi học sinh tựu trường; phòng chuyên môn tổng hợp kinh phí trình cấp có thẩm quyền xem xét, quyết định.");
    assertTrue(LetterSketch.likeness(one.hashes(), other.hashes()) < 10);
    assertFalse(shareABand(one, other));
  }

  @Test
  void aHeadingAloneHasNoSketch() {
    assertNull(LetterSketch.of("UBND THÀNH PHỐ LÀO CAI\nSố: 1/UBND"));
    assertNull(LetterSketch.of(""));
  }

  /** The estimate stays near the true share of word runs. */
  @Property(tries = 60)
  void theEstimateIsNear(@ForAll @IntRange(min = 0, max = 300) int shared, @ForAll long seed) {
    Random random = new Random(seed);
    String same = words(random, shared);
    LetterSketch one = LetterSketch.of(same + " " + words(random, 300 - shared + 40));
    LetterSketch other = LetterSketch.of(same + " " + words(random, 300 - shared + 40));
    double truth = Math.max(0, shared - 2) / (double) (2 * 338 - Math.max(0, shared - 2));
    assertEquals(100 * truth, LetterSketch.likeness(one.hashes(), other.hashes()), 22, "five standard errors");
  }

  private static String words(Random random, int many) {
    return IntStream.range(0, many)
        .mapToObj(_ -> random.ints(7, 'a', 'z' + 1).mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  private static boolean shareABand(LetterSketch one, LetterSketch other) {
    return Arrays.stream(one.bands()).anyMatch(band -> Arrays.stream(other.bands()).anyMatch(b -> b == band));
  }
}
