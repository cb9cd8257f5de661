package vn.dondoc.materials;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** A work in one language and format. */
@Entity
@Table(name = "propaganda_material_variants")
public class MaterialVariant {
  public enum Format {
    TEXT,
    AUDIO_SCRIPT,
    PRINT,
    IMAGE,
    VIDEO
  }

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  Material material;

  String language;
  String languageName;

  @Enumerated(EnumType.STRING)
  Format format;

  @Enumerated(EnumType.STRING)
  MaterialState state;

  String title;

  @Column(name = "body")
  String text;

  protected MaterialVariant() {}

  MaterialVariant(Material material, Material.Written written) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.material = material;
    this.language = written.language();
    this.languageName = written.languageName();
    this.format = written.format();
    this.state = written.state();
    this.title = written.title();
    this.text = written.text();
  }
}
