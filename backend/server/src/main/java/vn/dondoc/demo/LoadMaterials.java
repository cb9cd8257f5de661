package vn.dondoc.demo;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.dondoc.materials.Material;
import vn.dondoc.materials.MaterialKind;
import vn.dondoc.materials.MaterialState;
import vn.dondoc.materials.MaterialVariant;

/** A few propaganda materials to list and read. */
@ApplicationScoped
class LoadMaterials {
  private final ReferenceFiles files;

  LoadMaterials(ReferenceFiles files) {
    this.files = files;
  }

  void load(LoadUnits.Loaded loaded, Instant now) {
    for (JsonNode m : files.tree("materials.json").get("materials")) {
      LocalDate until = m.hasNonNull("validUntil") ? LocalDate.parse(m.get("validUntil").asText()) : null;
      var work =
          new Material.Work(
              MaterialKind.valueOf(m.get("kind").asText()), m.get("topic").asText(), m.get("title").asText(),
              m.get("licence").asText(), until);
      List<Material.Written> variants =
          StreamSupport.stream(m.get("variants").spliterator(), false).map(LoadMaterials::variant).toList();
      new Material(loaded.units().get(m.get("unit").asText()), work, variants, now).persist();
    }
  }

  private static Material.Written variant(JsonNode v) {
    return new Material.Written(
        v.get("language").asText(), v.get("languageName").asText(), MaterialVariant.Format.valueOf(v.get("format").asText()),
        MaterialState.valueOf(v.get("state").asText()), v.get("title").asText(), v.get("text").asText());
  }
}
