package vn.dondoc.publicsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.language.Language;

/** The three formats, held against what others read (ROME) and against their schemas. */
class FeedTest {
  private static final Instant EARLY = Instant.parse("2026-09-07T01:00:00Z");
  private static final Instant LATE = Instant.parse("2026-11-24T08:00:00.123456Z");
  private static final Addresses TO = new Addresses("https://congbo.example.vn", Language.VI, null);

  private static Feed feed(String title, String text) {
    Edition live = edition("hmn", title, text, null);
    Edition gone = edition("vi", "Cũ", null, new PublicWork.Gone(LATE, true, "Số liệu <sai> & đã cũ"));
    return new Feed(
        TO.feed("atom", SiteFilter.none()), "Tài liệu", TO.feed("atom", SiteFilter.none()), TO.home(), TO.feedPage("atom", SiteFilter.none(), 2),
        "Thư viện", LATE, List.of(Feed.Entry.of(live, TO), Feed.Entry.of(gone, TO)));
  }

  static Edition edition(String tag, String title, String text, PublicWork.Gone gone) {
    var tongue = new PublicWork.Tongue(tag, "Tiếng " + tag, tag);
    var file = new PublicWork.Attachment(new java.util.UUID(0, 7), "tranh \"a\"/../b.png", "image/png", 12345);
    var variant =
        new PublicWork.Variant(
            new java.util.UUID(0, 1), tongue, null, "TEXT", title, text, "Ảnh", null, null, null, gone == null ? List.of(file) : List.of(), EARLY, gone == null ? LATE : null, gone);
    var work =
        new PublicWork(
            new java.util.UUID(0, 2), "ACDQ3467", "POSTER", "Tên", "Công an", "CC-BY-4.0", null, null, null, "1013/UBND-VHTT", gone == null ? "URGENT" : "NORMAL", null, EARLY, LATE,
            List.of(new PublicWork.Topic("gia-cong-an", "Giả danh công an")), List.of(variant), List.of());
    return work.first();
  }

  private static com.rometools.rome.feed.WireFeed read(byte[] xml) throws Exception {
    return new WireFeedInput().build(new StringReader(new String(xml, StandardCharsets.UTF_8)));
  }

  @Test
  void atomIsValidAndKeepsTombstones() throws Exception {
    byte[] atom = AtomFeed.write(feed("Txhob ntseeg – đừng tin", "Câu một.\n\nCâu hai."));
    assertEquals("", Validators.faults("atom", atom));
    var read = (com.rometools.rome.feed.atom.Feed) read(atom);
    Entry entry = read.getEntries().getFirst();
    assertEquals("Txhob ntseeg – đừng tin", entry.getTitle());
    assertEquals(2, entry.getOtherLinks().stream().filter(l -> l.getRel().equals("enclosure")).count());
    assertEquals(12345, entry.getOtherLinks().getFirst().getLength());
    var urgency = (com.rometools.rome.feed.atom.Category) entry.getCategories().getLast();
    assertEquals("urgent", urgency.getTerm());
    String text = new String(atom, StandardCharsets.UTF_8);
    assertTrue(text.contains("<at:deleted-entry ref=\"urn:uuid:"));
    assertTrue(text.contains("when=\"2026-11-24T08:00:00.123Z\""));
    assertTrue(text.contains("Số liệu &lt;sai&gt; &amp; đã cũ"));
  }

  @Test
  void eachFormatIsValid() throws Exception {
    Feed feed = feed("Txhob ntseeg – đừng tin", "Câu một.\n\nCâu hai.");
    assertEquals("", Validators.faults("atom", AtomFeed.write(feed)));
    assertEquals("", Validators.faults("rss", RssFeed.write(feed)));
    assertEquals("", Validators.faults("json", JsonFeed.write(feed)));
  }

  @Test
  void theSchemasNoticeWhatIsWrong() throws Exception {
    String rss = new String(RssFeed.write(feed("a", "b")), StandardCharsets.UTF_8);
    assertFalse(Validators.faults("rss", rss.replaceFirst("length=\"[0-9]+\"", "length=\"lớn\"").getBytes(StandardCharsets.UTF_8)).isEmpty());
    String json = new String(JsonFeed.write(feed("a", "b")), StandardCharsets.UTF_8);
    assertFalse(Validators.faults("json", json.replace("\"date_modified\"", "\"modified\"").getBytes(StandardCharsets.UTF_8)).isEmpty());
    String atom = new String(AtomFeed.write(feed("a", "b")), StandardCharsets.UTF_8);
    assertFalse(Validators.faults("atom", atom.replaceFirst("<updated>[^<]*</updated>", "").getBytes(StandardCharsets.UTF_8)).isEmpty());
  }

  @Test
  void rssKeepsOneEnclosureAndSaysWhatIsWithdrawn() throws Exception {
    Channel channel = (Channel) read(RssFeed.write(feed("Tiêu đề", "Chữ")));
    Item live = channel.getItems().get(0);
    Item gone = channel.getItems().get(1);
    assertEquals(12345, live.getEnclosures().getFirst().getLength());
    assertEquals("image/png", live.getEnclosures().getFirst().getType());
    assertFalse(live.getGuid().isPermaLink());
    assertEquals("[Đã thu hồi] Tên", gone.getTitle());
    assertTrue(gone.getEnclosures().isEmpty());
    assertEquals("thu-hoi", gone.getCategories().getLast().getValue());
    assertEquals(RssFeed.URGENCY, live.getCategories().getLast().getDomain());
    assertEquals("Khẩn cấp", live.getCategories().getLast().getValue());
    assertEquals(EARLY, live.getPubDate().toInstant());
  }

  @Test
  void jsonFeedSaysTheSame() throws Exception {
    JsonNode json = new ObjectMapper().readTree(JsonFeed.write(feed("Tiêu đề", "Chữ")));
    assertEquals("https://jsonfeed.org/version/1.1", json.path("version").asText());
    JsonNode live = json.at("/items/0");
    assertEquals("hmn", live.path("language").asText());
    assertEquals(12345, live.at("/attachments/0/size_in_bytes").asLong());
    assertEquals("urgent", live.at("/_dondoc/urgency").asText());
    assertEquals("Khẩn cấp", live.at("/tags/1").asText());
    assertEquals("withdrawn", json.at("/items/1/_dondoc/state").asText());
    assertTrue(json.at("/items/1/_dondoc/urgency").isMissingNode());
    assertEquals(0, json.at("/items/1/attachments").size());
  }

  @Test
  void theIdIsTheSameWhereverTheServiceStands() {
    assertEquals(edition("hmn", "a", "b", null).id(), edition("hmn", "khác", "khác", null).id());
    assertTrue(edition("hmn", "a", "b", null).id().matches("urn:uuid:[0-9a-f-]{36}"));
  }

  @Property(tries = 200)
  void whateverATitleHoldsTheFeedsStayWellFormed(@ForAll String title, @ForAll String text) throws Exception {
    Feed feed = feed("T" + title, "t" + text);
    read(AtomFeed.write(feed));
    Channel rss = (Channel) read(RssFeed.write(feed));
    assertEquals(2, rss.getItems().size());
    assertEquals(2, new ObjectMapper().readTree(JsonFeed.write(feed)).path("items").size());
  }

  @Test
  void nothingInATitleBreaksOutOfAPageOrAHeader() {
    Edition evil = edition("vi", "</script><script>alert(1)</script>\r\nX-Evil: 1", "x", null);
    assertFalse(StructuredData.of(evil, TO).contains("<"));
    assertFalse(Snippets.html(evil, TO, new SiteWords(Language.VI)).contains("<script"));
    assertFalse(TO.file(evil.work(), evil.files().getFirst()).contains("\""));
    assertFalse(TO.file(evil.work(), evil.files().getFirst()).contains("/../"));
  }
}
