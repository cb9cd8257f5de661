package vn.dondoc.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the files of {@code resources/reference}. */
@ApplicationScoped
class ReferenceFiles {
  private final ObjectMapper json;

  ReferenceFiles(ObjectMapper json) {
    this.json = json;
  }

  List<CSVRecord> rows(String file) {
    try (var reader = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  JsonNode tree(String file) {
    try (InputStream stream = open(file)) {
      return json.readTree(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  <T> T read(JsonNode node, Class<T> type) {
    return json.convertValue(node, type);
  }

  /** A cell that holds a list. */
  static List<String> list(CSVRecord row, String column) {
    return row.get(column).isBlank() ? List.of() : Arrays.asList(row.get(column).split("\\|"));
  }

  private static InputStream open(String file) {
    return ReferenceFiles.class.getResourceAsStream("/reference/" + file);
  }
}
