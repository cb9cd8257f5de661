package vn.dondoc.submissions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.sheet.SheetFormat;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** The file taken away and brought back over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class WorkbookApiTest {

  @Test
  void downloadedAndUploadedAgainItChangesNothing() {
    String directive = Api.as(Cast.KIEN).get("/directives?q=DEMO").path("items[0].id");
    String id = Api.as(Cast.KIEN).get("/submissions?directive=" + directive).path("items.find { it.period.code == 'K4' }.id");
    String path = "/submissions/" + id;
    Response before = Api.as(Cast.KIEN).get(path);
    Response file = Api.as(Cast.KIEN).get(path + "/workbook");
    file.then().statusCode(200).header("Content-Disposition", containsString("bao-cao-lc-x-taphoi-K4.xlsx"));

    upload(Cast.KIEN, path, "\"999\"", file.asByteArray()).then().statusCode(412);
    upload(Cast.KIEN, path, file.header("ETag"), new byte[] {'x'}).then().statusCode(422).body("code", equalTo("workbook-unreadable"));
    upload(Cast.KIEN, path, file.header("ETag"), new byte[2_500_000]).then().statusCode(413);
    upload(Cast.HOA, path, file.header("ETag"), file.asByteArray()).then().statusCode(404);
    Api.as(Cast.DUNG).get(path + "/workbook").then().statusCode(403);
    upload(Cast.KIEN, path, file.header("ETag"), file.asByteArray()).then().statusCode(200)
        .body("content", equalTo(before.path("content")))
        .body("status", equalTo("DRAFT"));
  }

  private static Response upload(Cast who, String path, String etag, byte[] file) {
    return Api.as(who).contentType(SheetFormat.XLSX_TYPE).header("If-Match", etag).body(file).put(path + "/workbook");
  }
}
