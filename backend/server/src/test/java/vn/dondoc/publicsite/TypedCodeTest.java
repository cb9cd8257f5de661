package vn.dondoc.publicsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"acdq3467", "ACDQ-3467", " acd q3467 ", "ＡＣＤＱ３４６７"})
  void caseSpacesHyphensAndWideLettersDoNotMatter(String typed) {
    assertEquals(List.of("ACDQ3467"), TypedCode.readings(typed));
  }

  @Test
  void aSignThatLooksLikeAnotherIsReadAsEachThatMayBeMeant() {
    assertEquals(List.of("ACQQ3467", "ACDQ3467"), TypedCode.readings("AC0Q3467"));
    assertEquals(TypedCode.readings("ACOQ3467"), TypedCode.readings("AC0Q3467"));
    assertEquals(List.of("ACD33467"), TypedCode.readings("ACDB3467"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ACD", "ACDQ34677", "ACDQ346!", "0O0O0O0O", "../etc/x", "ACDQ346Đ"})
  void whatCannotBeACodeHasNoReading(String typed) {
    assertTrue(TypedCode.readings(typed).isEmpty());
  }

  @Test
  void onlyThePrintedFormIsPlain() {
    assertTrue(TypedCode.isPlain("ACDQ3467"));
    assertFalse(TypedCode.isPlain("acdq3467"));
  }

  @Property
  void whateverIsTypedThereAreFewReadings(@ForAll String typed) {
    List<String> readings = TypedCode.readings(typed);
    assertTrue(readings.size() <= 8);
    assertTrue(readings.stream().allMatch(TypedCode::isPlain));
  }
}
