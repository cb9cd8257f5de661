package vn.dondoc.directives.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Titles of documents that letters cite often; data with their source, to compare with and never to correct by. */
final class KnownDocuments {
  private static final Map<String, String> TITLES = load();

  private KnownDocuments() {}

  /** The words that tell the document from others; null for one that is not listed. */
  static String titleOf(String number) {
    return TITLES.get(number);
  }

  /** Whether a printed title holds the words, however OCR spelled them. */
  static boolean isSaid(String known, String title) {
    return Fuzzy.contains(Passage.of(title), Passage.fold(known).split(" "));
  }

  private static Map<String, String> load() {
    try (var reader = new InputStreamReader(KnownDocuments.class.getResourceAsStream("/reference/known-documents.csv"), StandardCharsets.UTF_8)) {
      Map<String, String> titles = new HashMap<>();
      for (CSVRecord row : CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
        titles.put(row.get("number"), row.get("words"));
      }
      return Map.copyOf(titles);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
