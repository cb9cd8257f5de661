package vn.dondoc.submissions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** A receipt on paper, and its check by somebody who has no account. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ReceiptApiTest {

  @Test
  void whoeverHoldsTheReceiptMayCheckIt() {
    Response report = sent();
    String reference = report.path("receipt.reference");
    Api.as(Cast.NOBODY).get("/receipts/" + reference).then().statusCode(200)
        .body("number", equalTo(report.path("receipt.number")))
        .body("contentHash", equalTo(report.path("receipt.contentHash")))
        .body("unit", equalTo("UBND phường Duyên Hải"))
        .body("latest", equalTo(true));
    Api.as(Cast.NOBODY).get("/receipts/" + reference + "/qr").then().statusCode(200).body(containsString("svg"));
  }

  @Test
  void numbersCannotBeTriedOut() {
    String number = sent().path("receipt.number");
    Response wrongCode = Api.as(Cast.NOBODY).get("/receipts/" + number + "-0000000000000000");
    Response wrongNumber = Api.as(Cast.NOBODY).get("/receipts/BN-1999-000001-0000000000000000");
    assertEquals(404, wrongCode.statusCode());
    assertEquals(wrongNumber.<String>path("detail"), wrongCode.path("detail"));
    for (String nonsense : new String[] {"x", "-", number, number + "-", "%00", "a-%F0%9F%92%A9"}) {
      Api.as(Cast.NOBODY).urlEncodingEnabled(false).get("/receipts/" + nonsense).then().statusCode(404).body("detail", not(containsString("Exception")));
    }
  }

  @Test
  void thePaperSaysItInVietnameseAndItsCodeLeadsToTheCheck() throws Exception {
    Response report = sent();
    byte[] pdf = Api.as(Cast.HOA).get("/submissions/" + report.path("id") + "/receipt").then().statusCode(200).extract().asByteArray();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(1, document.getNumberOfPages());
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("BIÊN NHẬN BÁO CÁO") && text.contains("UBND phường Duyên Hải"), text);
      assertTrue(text.contains(report.<String>path("receipt.number")), text);
      var picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
      int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
      var light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
      String address = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
      assertTrue(address.endsWith("/bien-nhan/" + report.path("receipt.reference")), address);
    }
  }

  private static Response sent() {
    String id = Api.as(Cast.HOA).get("/submissions?status=ACCEPTED").path("items[0].id");
    return Api.as(Cast.HOA).get("/submissions/" + id);
  }
}
