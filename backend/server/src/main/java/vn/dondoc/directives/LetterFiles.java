package vn.dondoc.directives;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dondoc.directives.letterfile.LetterSource;
import vn.dondoc.directives.letterfile.Ocr;
import vn.dondoc.directives.letterfile.ReadLetterFile;
import vn.dondoc.directives.letterfile.UnreadableFile;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** Takes the text out of a letter's file, or says in a sentence why not. */
@ApplicationScoped
class LetterFiles {
  private final ReadLetterFile reader;

  LetterFiles(@ConfigProperty(name = "dondoc.ocr", defaultValue = "tesseract") String ocr) {
    this.reader = new ReadLetterFile(new Ocr(ocr));
  }

  LetterSource read(byte[] file) {
    try {
      return reader.read(file);
    } catch (UnreadableFile unreadable) {
      throw ProblemException.of(ProblemType.LETTER_FILE_UNREADABLE, "letter-file-unreadable." + unreadable.code());
    }
  }
}
