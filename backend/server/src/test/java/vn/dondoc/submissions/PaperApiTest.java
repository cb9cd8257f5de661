package vn.dondoc.submissions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** Reports and forms on paper over HTTP: whose they are, in which file, and what they say. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PaperApiTest {

  @Test
  void aDraftOnPaperIsItsUnitsAlone() {
    String draft = open();
    Api.as(Cast.NOBODY).get("/submissions/" + draft + "/paper").then().statusCode(401);
    Api.as(Cast.HOA).get("/submissions/" + draft + "/paper").then().statusCode(404);
    Api.as(Cast.DUNG).get("/submissions/" + draft + "/paper").then().statusCode(409).body("code", equalTo("wrong-state"));
    Response own = Api.as(Cast.KIEN).get("/submissions/" + draft + "/paper");
    own.then().statusCode(200).header("Content-Disposition", containsString("bao-cao-lc-x-taphoi-"));
    assertTrue(pdf(own).contains("DỰ THẢO"));
  }

  @Test
  void aSentReportIsReadByItsReceiversInBothFiles() throws IOException {
    String id = Api.as(Cast.HOA).get("/submissions?status=ACCEPTED").path("items[0].id");
    Response report = Api.as(Cast.HOA).get("/submissions/" + id);
    String receipt = report.path("receipt.reference");
    String printed = pdf(Api.as(Cast.DUNG).accept("application/pdf").get("/submissions/" + id + "/paper"));
    assertTrue(printed.contains("PHƯỜNG DUYÊN HẢI") && printed.contains(receipt), printed);
    assertFalse(printed.contains("DỰ THẢO"));

    Response file = Api.as(Cast.DUNG).accept(PaperFormat.DOCX_TYPE).get("/submissions/" + id + "/paper");
    file.then().statusCode(200).contentType(PaperFormat.DOCX_TYPE).header("Content-Disposition", containsString(".docx"));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file.asByteArray()));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      String assessment = report.path("content.narrative.assessment");
      assertTrue(text.getText().contains(assessment), text.getText());
    }
  }

  @Test
  void blankFormsNameTheReportOrThePeriodTheyAreTypedInto() {
    String draft = open();
    String form = pdf(Api.as(Cast.DUNG).get("/submissions/" + draft + "/blank-form")).replaceAll("\\s", "");
    assertTrue(form.contains("/bao-cao/" + draft) && form.contains("XÃTẢPHỜI"), form);
    String period = Api.as(Cast.DUNG).get("/submissions/" + draft).path("period.id");
    String shared = pdf(Api.as(Cast.DUNG).get("/report-periods/" + period + "/blank-form")).replaceAll("\\s", "");
    assertTrue(shared.contains("/ky-bao-cao/" + period), shared);
    assertFalse(shared.contains("XÃTẢPHỜI"));
    Api.as(Cast.DUNG).accept(PaperFormat.DOCX_TYPE).get("/report-periods/" + period + "/blank-form").then().statusCode(200).contentType(PaperFormat.DOCX_TYPE);
  }

  private static String open() {
    String directive = Api.as(Cast.KIEN).get("/directives?q=DEMO").path("items[0].id");
    return Api.as(Cast.KIEN).get("/submissions?sort=dueAt&directive=" + directive).path("items[-1].id");
  }

  private static String pdf(Response answer) {
    answer.then().statusCode(200).contentType("application/pdf");
    try (PDDocument document = Loader.loadPDF(answer.asByteArray())) {
      return new PDFTextStripper().getText(document);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
