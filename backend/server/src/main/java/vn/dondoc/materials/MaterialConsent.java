package vn.dondoc.materials;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody who can be recognised has agreed, or a parent did. Never shown to the public. */
@Entity
@Table(name = "material_consents")
public class MaterialConsent {
  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  Material material;

  String person;
  String givenBy;
  LocalDate givenOn;
  String statement;
  UUID fileId;
  UUID addedBy;
  Instant addedAt;

  protected MaterialConsent() {}

  MaterialConsent(Material material, MaterialInput.ConsentInput said, UUID addedBy, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.material = material;
    this.person = said.person().strip();
    this.givenBy = said.givenBy();
    this.givenOn = said.givenOn();
    this.statement = said.statement();
    this.fileId = said.file();
    this.addedBy = addedBy;
    this.addedAt = now;
  }

  boolean says(MaterialInput.ConsentInput input) {
    return new MaterialInput.ConsentInput(person, givenBy, givenOn, statement, fileId).equals(input);
  }
}
