package vn.dondoc.submissions;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.sheet.SheetFormat;
import vn.dondoc.shared.sheet.ValuesSheet;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** All values of a period as a table: whose lines, which contents, and what a spreadsheet makes of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PeriodValuesApiTest {

  @Test
  void anOfficerSeesTheirOwnLineAndAReceiverThoseThatWereSent() throws IOException {
    String period = closedPeriod();
    Api.as(Cast.NOBODY).get("/report-periods/" + period + "/values").then().statusCode(401);
    List<CSVRecord> own = csv(Api.as(Cast.HOA).get("/report-periods/" + period + "/values"));
    List<CSVRecord> all = csv(Api.as(Cast.DUNG).get("/report-periods/" + period + "/values"));
    assertEquals(1, own.size());
    assertEquals("LC-P-DUYENHAI", own.getFirst().get("unitCode"));
    assertTrue(all.size() > 10, all.toString());
    for (CSVRecord line : all) {
      boolean sent = line.get("status").equals("SUBMITTED") || line.get("status").equals("ACCEPTED");
      assertEquals(sent, !line.get("A01").isEmpty(), line.toString());
    }
  }

  @Test
  void theWorkbookSaysTheSameAndNumbersAreNumbers() throws IOException {
    String period = closedPeriod();
    List<CSVRecord> lines = csv(Api.as(Cast.DUNG).accept("text/csv").get("/report-periods/" + period + "/values"));
    Response file = Api.as(Cast.DUNG).accept(SheetFormat.XLSX_TYPE).get("/report-periods/" + period + "/values");
    file.then().statusCode(200).header("Content-Disposition", containsString(".xlsx"));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
      var sheet = workbook.getSheetAt(0);
      assertEquals(lines.size(), sheet.getLastRowNum());
      int column = lines.getFirst().getParser().getHeaderNames().indexOf("A01");
      for (CSVRecord line : lines) {
        var row = sheet.getRow((int) line.getRecordNumber());
        assertEquals(line.get("unit"), row.getCell(1).getStringCellValue());
        if (!line.get("A01").isEmpty()) {
          assertEquals(Double.parseDouble(line.get("A01")), row.getCell(column).getNumericCellValue());
        }
      }
    }
  }

  @Test
  void aTextThatLooksLikeAFormulaIsAText() {
    for (String formula : List.of("=1+1", "+84", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
      assertEquals("'" + formula, ValuesSheet.Csv.harmless(formula));
    }
    assertEquals("Tổ 1 = 2", ValuesSheet.Csv.harmless("Tổ 1 = 2"));
  }

  private static String closedPeriod() {
    String id = Api.as(Cast.HOA).get("/submissions?status=ACCEPTED").path("items[0].id");
    return Api.as(Cast.HOA).get("/submissions/" + id).path("period.id");
  }

  private static List<CSVRecord> csv(Response answer) throws IOException {
    answer.then().statusCode(200).header("Content-Type", containsString("text/csv"));
    String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
    assertEquals('\uFEFF', text.charAt(0), "Excel reads UTF-8 by this mark");
    return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new java.io.StringReader(text.substring(1))).getRecords();
  }
}
