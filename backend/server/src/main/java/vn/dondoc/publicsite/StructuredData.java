package vn.dondoc.publicsite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** schema.org as JSON-LD, for search engines. */
final class StructuredData {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TYPES =
      Map.of(
          "ARTICLE", "Article", "AUDIO", "AudioObject", "QUIZ", "Quiz", "SLIDE", "PresentationDigitalDocument",
          "HANDBOOK", "DigitalDocument", "LEAFLET", "DigitalDocument", "POSTER", "Poster", "SOCIAL", "SocialMediaPosting");

  private StructuredData() {}

  static String of(Edition edition, Addresses to) {
    PublicWork work = edition.work();
    ObjectNode root = JSON.createObjectNode();
    root.put("@context", "https://schema.org");
    root.put("@type", TYPES.getOrDefault(work.kind(), "CreativeWork"));
    root.put("@id", edition.id());
    root.put("url", to.edition(edition));
    root.put("name", edition.title());
    root.put("headline", edition.title());
    root.put("inLanguage", edition.tongue().tag());
    root.put("description", edition.summary());
    root.put("datePublished", edition.published().truncatedTo(ChronoUnit.SECONDS).toString());
    root.put("dateModified", edition.updated().truncatedTo(ChronoUnit.SECONDS).toString());
    root.put("image", to.picture(work));
    root.put("isAccessibleForFree", true);
    if (work.licence() != null) {
      root.put("license", work.licence());
    }
    if (work.validUntil() != null) {
      root.put("expires", work.validUntil().toString());
    }
    root.putObject("publisher").put("@type", "GovernmentOrganization").put("name", work.unit());
    ArrayNode about = root.putArray("about");
    work.topics().forEach(topic -> about.addObject().put("@type", "Thing").put("name", topic.name()));
    ArrayNode files = root.putArray("associatedMedia");
    edition.files().forEach(file -> files.addObject().put("@type", "MediaObject").put("contentUrl", to.file(work, file))
        .put("encodingFormat", file.mediaType()).put("contentSize", String.valueOf(file.size())).put("name", file.name()));
    return embedded(root);
  }

  static String ofSite(String name, Addresses to) {
    ObjectNode root = JSON.createObjectNode();
    root.put("@context", "https://schema.org").put("@type", "WebSite").put("name", name).put("url", to.home());
    root.putObject("potentialAction").put("@type", "SearchAction").put("target", to.home() + "?q={q}").put("query-input", "required name=q");
    return embedded(root);
  }

  /** Nothing in a title may end the script element that holds it. */
  private static String embedded(ObjectNode root) {
    return root.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}
