package vn.dondoc.submissions;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.paper.DocxPaper;
import vn.dondoc.shared.paper.OfficialPaper;
import vn.dondoc.shared.paper.PdfPaper;

/** In which file a document leaves: PDF to print, DOCX to go on with. */
public enum PaperFormat {
  PDF,
  DOCX;

  public static final String PDF_TYPE = "application/pdf";
  /** Preferred less: whoever names no type prints. */
  public static final String DOCX_LAST = PaperFormat.DOCX_TYPE + ";qs=0.5";

  static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  public RestResponse<byte[]> answer(OfficialPaper paper, String name) {
    byte[] file = this == DOCX ? DocxPaper.write(paper) : PdfPaper.write(paper);
    String safe = name.replaceAll("[^A-Za-z0-9._-]", "-") + "." + name().toLowerCase(Locale.ROOT);
    return RestResponse.ResponseBuilder.ok(file)
        .header(HttpHeaders.CONTENT_TYPE, this == DOCX ? DOCX_TYPE : PDF_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + safe + "\"")
        .build();
  }
}
