package vn.dondoc.publicsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteFilterTest {

  @Test
  void theSameFilterIsTheSameAddress() {
    SiteFilter one = SiteFilter.read(Map.of("topic", "gia-cong-an", "lang", "hmn", "q", "  Công   an ")::get);
    assertEquals("?lang=hmn&q=C%C3%B4ng+an&topic=gia-cong-an", one.address());
    assertEquals("", SiteFilter.read(name -> "").address());
  }

  @ParameterizedTest
  @CsvSource({
    "lang,vi'--", "lang,a", "lang,vi%0d%0aX: y", "topic,../x", "topic,A", "kind,POSTER'", "directive,<script>", "page,0", "page,501",
    "page,-1", "page,1e9", "page,99999999999999999999"
  })
  void whatDoesNotHaveItsFormIsNamedAndNotRepeated(String name, String value) {
    String sent = URLDecoder.decode(value, StandardCharsets.UTF_8);
    var refused = assertThrows(SiteFilter.Unreadable.class, () -> SiteFilter.read(Map.of(name, sent)::get));
    assertEquals(name, refused.parameter());
    assertEquals(name, refused.getMessage());
  }

  @Test
  void aQuestionTooLongOrWithSignsThatNobodyTypesIsRefused() {
    for (String q : new String[] {"x".repeat(101), "a b c d e f g h i j k", "a\u0000b", "\ud800"}) {
      assertThrows(SiteFilter.Unreadable.class, () -> SiteFilter.read(Map.of("q", q)::get));
    }
  }

  @Property
  void whateverStandsInTheAddressEitherReadsBackTheSameOrIsRefused(
      @ForAll String lang, @ForAll String topic, @ForAll String directive, @ForAll String q) {
    SiteFilter filter;
    try {
      filter = SiteFilter.read(Map.of("lang", lang, "topic", topic, "directive", directive, "q", q)::get);
    } catch (SiteFilter.Unreadable refused) {
      return;
    }
    assertTrue(filter.address().chars().allMatch(c -> c > ' ' && c < 127), "an address is plain ASCII");
    assertEquals(filter, SiteFilter.read(parameters(filter.address())::get));
  }

  private static Map<String, String> parameters(String address) {
    return Arrays.stream(address.substring(Math.min(1, address.length())).split("&"))
        .filter(part -> part.contains("="))
        .collect(Collectors.toMap(part -> part.substring(0, part.indexOf('=')), part -> URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8)));
  }
}
