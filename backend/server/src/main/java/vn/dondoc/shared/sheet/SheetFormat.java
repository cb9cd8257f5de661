package vn.dondoc.shared.sheet;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** In which file a table leaves: CSV for programs, XLSX for people. */
public enum SheetFormat {
  CSV,
  XLSX;

  public static final String CSV_TYPE = "text/csv; charset=utf-8";
  public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  /** Preferred less: whoever names no type gets CSV. */
  public static final String XLSX_LAST = SheetFormat.XLSX_TYPE + ";qs=0.5";

  /** Writes the lines of a table. */
  @FunctionalInterface
  public interface Lines {
    void write(ValuesSheet sheet) throws IOException;
  }

  public RestResponse<StreamingOutput> answer(String name, Lines lines) {
    StreamingOutput table =
        out -> {
          try (ValuesSheet sheet = on(out)) {
            lines.write(sheet);
          }
        };
    String safe = name.replaceAll("[^A-Za-z0-9._-]", "-") + "." + name().toLowerCase(Locale.ROOT);
    return RestResponse.ResponseBuilder.ok(table)
        .header(HttpHeaders.CONTENT_TYPE, this == XLSX ? XLSX_TYPE : CSV_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + safe + "\"")
        .build();
  }

  private ValuesSheet on(OutputStream out) throws IOException {
    return this == XLSX ? new ValuesSheet.Xlsx(out) : ValuesSheet.Csv.to(out);
  }
}
