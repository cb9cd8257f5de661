package vn.dondoc.publicsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Captions as editors paste them and as browsers want them. */
class CaptionsTest {
  @Test
  void whatIsWebVttStaysAsItIs() {
    String vtt = "WEBVTT\n\n00:00.000 --> 00:04.000\nTắt máy, gọi 113.";
    assertEquals(vtt, Captions.webVtt("\uFEFF" + vtt + "\n").orElseThrow());
  }

  @Test
  void srtGetsItsFirstLineAndItsPoints() {
    assertEquals(
        "WEBVTT\n\n1\n00:00:01.500 --> 00:00:04.000\nGọi 113, 156",
        Captions.webVtt("1\n00:00:01,500 --> 00:00:04,000\nGọi 113, 156").orElseThrow());
  }

  @Test
  void wordsWithoutTimesAreNoCaptions() {
    assertTrue(Captions.webVtt("Tắt máy, gọi 113.").isEmpty());
    assertTrue(Captions.webVtt(null).isEmpty());
  }

  @Property
  void whateverIsPastedItEndsInCaptionsOrInNone(@ForAll String said) {
    Captions.webVtt(said).ifPresent(text -> assertTrue(text.startsWith("WEBVTT")));
  }
}
