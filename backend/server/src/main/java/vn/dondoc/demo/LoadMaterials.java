package vn.dondoc.demo;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.dondoc.materials.Material;
import vn.dondoc.materials.MaterialContent;
import vn.dondoc.materials.MaterialFormat;
import vn.dondoc.materials.MaterialKind;
import vn.dondoc.materials.MaterialReview;
import vn.dondoc.materials.MaterialState;
import vn.dondoc.materials.MaterialVariant;
import vn.dondoc.materials.ReviewDesk;
import vn.dondoc.materials.catalogue.MaterialLanguage;
import vn.dondoc.units.Unit;

/** A few propaganda materials to list, read and go on with. */
@ApplicationScoped
class LoadMaterials {
  private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);
  private final ReferenceFiles files;

  LoadMaterials(ReferenceFiles files) {
    this.files = files;
  }

  void load(LoadUnits.Loaded loaded, Instant now) {
    Unit city = loaded.units().get("LC-TP");
    new ReviewDesk(MaterialReview.Aspect.FACTS, city, loaded.units().get("LC-CA"), SINCE).persist();
    new ReviewDesk(MaterialReview.Aspect.WORDING, city, loaded.units().get("LC-CQ-VHTT"), SINCE).persist();
    for (JsonNode m : files.tree("materials.json").get("materials")) {
      LocalDate until = m.hasNonNull("validUntil") ? LocalDate.parse(m.get("validUntil").asText()) : null;
      var work =
          new Material.Seed(
              MaterialKind.valueOf(m.get("kind").asText()), m.get("title").asText(), List.of(m.get("topic").asText()),
              strings(m.get("audience")), m.get("source").asText(), m.get("licence").asText(), until);
      List<Material.SeedVariant> variants =
          StreamSupport.stream(m.get("variants").spliterator(), false).map(LoadMaterials::variant).toList();
      Material.seed(loaded.units().get(m.get("unit").asText()), work, variants, now);
    }
  }

  private static Material.SeedVariant variant(JsonNode v) {
    MaterialLanguage language = MaterialLanguage.find(v.get("language").asText()).orElseThrow();
    var form = new MaterialVariant.Form(language, null, null, MaterialFormat.valueOf(v.get("format").asText()));
    String title = v.get("title").asText();
    JsonNode w = v.path("warning");
    var warning =
        w.isMissingNode()
            ? null
            : new MaterialContent.Warning(w.get("trick").asText(), w.get("signs").asText(), w.get("actions").asText());
    var content = new MaterialContent(title, v.get("text").asText(), null, null, null, warning, null);
    return new Material.SeedVariant(
        form, MaterialState.valueOf(v.get("state").asText()), content, language.needsReader ? title : null);
  }

  private static List<String> strings(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
