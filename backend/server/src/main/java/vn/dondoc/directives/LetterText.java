package vn.dondoc.directives;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** Bytes of a text file as text: UTF-8, or UTF-16 with its mark; nothing is guessed. */
final class LetterText {
  private static final int MOST_BYTES = 4_000_000;

  private LetterText() {}

  static String of(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw ProblemException.of(ProblemType.TOO_LARGE);
    }
    try {
      String text =
          charset(bytes)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException noText) {
      throw ProblemException.of(ProblemType.LETTER_NOT_TEXT);
    }
  }

  private static Charset charset(byte[] bytes) {
    boolean marked =
        bytes.length >= 2
            && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
