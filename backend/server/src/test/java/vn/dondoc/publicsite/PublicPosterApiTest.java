package vn.dondoc.publicsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dondoc.publicsite.Site.body;
import static vn.dondoc.publicsite.Site.eventually;
import static vn.dondoc.publicsite.Site.page;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.materials.files.MakeRenditions;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Tus;
import vn.dondoc.support.Works;

/** A poster as the public sees it: in the list, on its page, behind a shared link, and gone while its text stays. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PublicPosterApiTest {
  private static final Color PAINT = new Color(0xd0, 0x20, 0x90);
  @Inject Passwords passwords;
  @Inject MakeRenditions renditions;

  @BeforeEach
  void cast() {
    Strangers.join(passwords);
  }

  private static byte[] poster() throws IOException {
    try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDPage sheet = new PDPage();
      pdf.addPage(sheet);
      try (PDPageContentStream pen = new PDPageContentStream(pdf, sheet)) {
        pen.setNonStrokingColor(PAINT);
        pen.addRect(0, 0, sheet.getMediaBox().getWidth(), sheet.getMediaBox().getHeight());
        pen.fill();
      }
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static String live(String work, String format, String content) {
    String variant = Works.variant(Cast.LAN, work, "{\"language\":\"vi\",\"format\":\"%s\"}".formatted(format));
    Works.write(Cast.LAN, variant, content).statusCode(200);
    Works.verb(Cast.LAN, variant, "submit", null).statusCode(200);
    Works.approveAll(variant, 1);
    Works.verb(Cast.LAN, variant, "publish", null).statusCode(200);
    return variant;
  }

  /** The colour at the middle of the right third, where the poster stands. */
  private static Color shared(String path) throws IOException {
    Response answer = page(path + "/anh.jpg");
    assertEquals(200, answer.statusCode());
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
    assertEquals(1200, picture.getWidth());
    return new Color(picture.getRGB(950, 315));
  }

  private static boolean isPaint(Color seen) {
    return Math.abs(seen.getRed() - PAINT.getRed()) + Math.abs(seen.getGreen() - PAINT.getGreen()) + Math.abs(seen.getBlue() - PAINT.getBlue()) < 30;
  }

  @Test
  void itIsShownEverywhereAndMissedEverywhere() throws Exception {
    String work = Works.work(Cast.LAN, "POSTER", "Áp phích nhìn thấy được");
    String upload = Tus.whole(Cast.LAN, "material", "ap-phich.pdf", poster());
    String picture = live(work, "PRINT", "{\"title\":\"Áp phích nhìn thấy được\",\"altText\":\"Một tấm hồng\",\"files\":[\"%s\"]}".formatted(upload));
    live(work, "TEXT", "{\"title\":\"Áp phích nhìn thấy được\",\"text\":\"Chữ còn lại.\",\"files\":[]}");
    renditions.makeThoseAsked();
    String code = Api.as(Cast.NOBODY).get("/propaganda-materials/" + work).path("shortCode");
    String path = "/cong-bo/tai-lieu/" + code;

    String html = body(eventually(() -> page(path + "/vi"), a -> body(a).contains("/preview/")));
    assertTrue(html.contains("alt=\"Một tấm hồng\""), "the first page of the document is there to look at");
    String list = body(eventually(() -> page("/cong-bo?q=nhin+thay+duoc"), a -> body(a).contains("/thumbnail/")));
    assertTrue(list.matches("(?s).*<img class=\"thumb\" src=\"[^\"]+/tep/[0-9a-f-]{36}/thumbnail/ap-phich.jpg\" width=\"320\" height=\"[0-9]+\" alt=\"\".*"));
    assertEquals(302, page("/cong-bo/tai-lieu/" + code + "/tep/" + html.replaceAll("(?s).*/tep/([0-9a-f-]{36})/preview/.*", "$1") + "/preview/x.jpg").statusCode());
    assertTrue(body(eventually(() -> page("/cong-bo/nhung/" + code + "/vi"), a -> body(a).contains("/thumbnail/"))).contains("<img src="), "the card in a portal too");
    assertTrue(isPaint(shared(path)), "a shared link shows the poster");

    Works.verb(Cast.LAN, picture, "withdraw", "{\"reason\":\"Sai số điện thoại trên hình\"}").statusCode(200);
    Response page = eventually(() -> page(path + "/vi"), a -> body(a).contains("Sai số điện thoại trên hình"));
    assertEquals(200, page.statusCode(), "the text stays");
    assertTrue(body(page).contains("Dạng “Bản in” của tài liệu này đã được thu hồi"));
    assertFalse(body(page).contains("/tep/"));
    assertTrue(body(page("/cong-bo/nhung/" + code + "/vi")).contains("Sai số điện thoại trên hình"));
    for (String feed : new String[] {"rss", "atom", "json"}) {
      assertTrue(body(page("/feeds/materials." + feed)).contains("Sai số điện thoại trên hình"), feed);
    }
    assertFalse(isPaint(shared(path)), "nor does a shared link show it any more");
  }
}
