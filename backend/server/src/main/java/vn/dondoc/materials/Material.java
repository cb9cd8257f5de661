package vn.dondoc.materials;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.dondoc.materials.catalogue.MaterialTopic;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.web.Listing;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.units.Unit;

/** A public-awareness work. What is public of it is the live revision of each of its variants. */
@Entity
@Table(name = "propaganda_materials")
public class Material extends PanacheEntityBase {
  @Id public UUID id;
  @Version public long version;

  @ManyToOne(fetch = FetchType.LAZY)
  public Unit unit;

  @Enumerated(EnumType.STRING)
  public MaterialKind kind;

  public String title;
  String workingTitle;

  @ManyToMany
  @JoinTable(
      name = "material_topic_links",
      joinColumns = @JoinColumn(name = "material_id"),
      inverseJoinColumns = @JoinColumn(name = "topic_code"))
  @OrderBy("position")
  @BatchSize(size = 200)
  public Set<MaterialTopic> topics = new LinkedHashSet<>();

  @JdbcTypeCode(SqlTypes.JSON)
  public List<String> audience = List.of();

  public String campaign;
  public UUID directiveId;
  public String sourceOfFacts;
  public String licence;
  public String rightsHolder;
  Integer faces;
  public LocalDate validUntil;

  @ManyToOne(fetch = FetchType.LAZY)
  public Material supersededBy;

  public String shortCode;

  @Enumerated(EnumType.STRING)
  public Urgency urgency;

  UUID authorId;

  @Enumerated(EnumType.STRING)
  public PublicState publicState;

  /** When the public last had reason to look again: published, corrected, withdrawn, expired. */
  public Instant publicChangedAt;

  /** When it first went public. */
  public Instant publishedAt;

  Instant updatedAt;

  /** What it is found by besides its topics, whose words the database keeps. */
  String staffWords;

  String publicWords;

  @Column(insertable = false, updatable = false)
  String search;

  @Column(insertable = false, updatable = false)
  String publicSearch;

  @OneToMany(mappedBy = "material", cascade = CascadeType.PERSIST)
  @OrderBy("createdAt, id")
  @BatchSize(size = 200)
  public List<MaterialVariant> variants = new ArrayList<>();

  @OneToMany(mappedBy = "material", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("addedAt, id")
  @BatchSize(size = 200)
  List<MaterialConsent> consents = new ArrayList<>();

  protected Material() {}

  Material(Unit unit, MaterialInput input, List<MaterialTopic> topics, UUID author, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.unit = unit;
    this.shortCode = ShortCode.random();
    this.authorId = author;
    this.publicState = PublicState.NONE;
    this.publicWords = "";
    describe(input, topics, null, author, now);
  }

  /** Everything but what it is made of. Under a live work the title stays: people know it by that. */
  void describe(MaterialInput input, List<MaterialTopic> topics, Material supersededBy, UUID account, Instant now) {
    if (publicState == PublicState.LIVE && !input.title().strip().equals(title)) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "material.title-live");
    }
    this.kind = input.kind();
    this.title = input.title().strip();
    this.workingTitle = input.workingTitle();
    this.topics.retainAll(topics);
    this.topics.addAll(topics);
    this.audience = input.audience();
    this.campaign = input.campaign();
    this.directiveId = input.directive();
    this.sourceOfFacts = input.sourceOfFacts();
    this.licence = input.licence();
    this.rightsHolder = input.rightsHolder();
    this.faces = input.faces();
    this.validUntil = input.validUntil();
    this.urgency = input.urgency();
    this.supersededBy = supersededBy;
    keepConsents(input.consents(), account, now);
    touched(now);
    if (publicState == PublicState.LIVE) {
      publicChangedAt = now;
      publicWords = liveWords();
    }
  }

  private void keepConsents(List<MaterialInput.ConsentInput> said, UUID account, Instant now) {
    consents.removeIf(known -> said.stream().noneMatch(known::says));
    said.stream()
        .filter(input -> consents.stream().noneMatch(known -> known.says(input)))
        .forEach(input -> consents.add(new MaterialConsent(this, input, account, now)));
  }

  Set<UUID> consentFiles() {
    return consents.stream().map(c -> c.fileId).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
  }

  MaterialVariant add(MaterialVariant.Form form, MaterialContent content, String workingTitle, UUID author, Instant now) {
    MaterialVariant variant = new MaterialVariant(this, form, content, workingTitle, author, now);
    variants.add(variant);
    touched(now);
    return variant;
  }

  /** After anything editors look it up by has changed. */
  void touched(Instant now) {
    updatedAt = now;
    nameAnew();
  }

  /** A variant may have another title; whoever describes the work meanwhile is not disturbed where it has not. */
  void nameAnew() {
    staffWords =
        Stream.concat(
                Stream.of(workingTitle == null ? "" : workingTitle, shortCode),
                variants.stream().flatMap(v -> Stream.of(v.content.title(), v.workingTitle == null ? "" : v.workingTitle)))
            .filter(word -> word != null && !word.isBlank())
            .collect(Collectors.joining(" "));
  }

  /** After a variant went public or away. */
  void publicChanged(Instant now) {
    boolean live = variants.stream().anyMatch(MaterialVariant::isLive);
    boolean gone = variants.stream().anyMatch(v -> v.goneAt != null);
    publicState = live ? PublicState.LIVE : gone ? PublicState.GONE : PublicState.NONE;
    publishedAt = live && publishedAt == null ? now : publishedAt;
    publicChangedAt = now;
    publicWords = liveWords();
    updatedAt = now;
  }

  private String liveWords() {
    Stream<String> said = variants.stream().filter(MaterialVariant::isLive).map(v -> v.live.content.words());
    return Stream.concat(Stream.of(title), said).collect(Collectors.joining(" "));
  }

  /** A work of the demonstration, as if it had gone through every review. */
  public record Seed(
      MaterialKind kind, String title, List<String> topics, List<String> audience, String source, String licence, LocalDate validUntil) {}

  /** A variant of the demonstration; {@code state} is DRAFT, PUBLISHED or WITHDRAWN. */
  public record SeedVariant(
      MaterialVariant.Form form, MaterialState state, MaterialContent content, String workingTitle) {}

  public static Material seed(Unit unit, Seed seed, List<SeedVariant> variants, Instant now) {
    var input =
        new MaterialInput(
            null, seed.kind, seed.title, null, seed.topics, seed.audience, null, null, seed.source, seed.licence, unit.name, 0,
            null, seed.validUntil, seed.kind == MaterialKind.WARNING ? Urgency.URGENT : Urgency.NORMAL, null);
    Material material = new Material(unit, input, MaterialTopic.listOpen(seed.topics), null, now);
    material.persist();
    for (SeedVariant written : variants) {
      material.addSeed(written, now);
    }
    if (variants.stream().anyMatch(v -> v.state != MaterialState.DRAFT)) {
      material.publicChanged(now);
    }
    material.touched(now);
    if (seed.kind == MaterialKind.WARNING && material.publicState == PublicState.LIVE) {
      flush();
      MaterialNotice.send(material, unit.parent.path, LocalDate.ofInstant(now, vn.dondoc.shared.time.Clocks.VIETNAM), now);
    }
    return material;
  }

  /** At once where the others come by review. */
  private void addSeed(SeedVariant written, Instant now) {
    MaterialVariant variant = add(written.form, written.content, written.workingTitle, null, now);
    variant.persist();
    if (written.state != MaterialState.DRAFT) {
      MaterialRevision sent = variant.send(null, now);
      sent.persist();
      variant.approved(true, now);
      variant.publish(sent, now);
    }
    if (written.state == MaterialState.WITHDRAWN) {
      variant.endLive(MaterialGone.WITHDRAWN, "Nội dung đã cũ, có bản khác thay thế.", now);
    }
  }

  /** Two variants that go public at once write the work one after the other. */
  void lock() {
    getEntityManager().refresh(this, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
  }

  public static Material requireSeenBy(Actor actor, UUID id) {
    return requireVisible(id, MaterialScope.of(actor));
  }

  static Material requireVisible(UUID id, MaterialScope scope) {
    return find(
            "from Material m join fetch m.unit where m.id = :id and " + scope.visible(),
            scope.bind(Parameters.with("id", id)))
        .<Material>firstResultOptional()
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** For those who work on it. */
  static Material requireInside(UUID id, MaterialScope scope) {
    return find(
            "from Material m join fetch m.unit where m.id = :id and " + scope.insiders(),
            scope.bind(Parameters.with("id", id)))
        .<Material>firstResultOptional()
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** Anything public, or that was: its place says so. */
  public static Optional<Material> findPublicByShortCode(String code) {
    return find("from Material m join fetch m.unit where m.shortCode = ?1 and " + MaterialScope.IS_PUBLIC, code)
        .firstResultOptional();
  }

  public static Optional<Material> findPublic(UUID id) {
    return find("from Material m join fetch m.unit where m.id = ?1 and " + MaterialScope.IS_PUBLIC, id).firstResultOptional();
  }

  static List<Material> list(MaterialQuery query, MaterialScope scope) {
    Listing<Material> listing = query.listing(scope);
    return find(
            "from Material m join fetch m.unit where " + (query.inside() ? scope.insiders() : scope.visible()) + listing.hql(),
            scope.bind(listing.parameters()))
        .page(0, query.rows())
        .list();
  }
}
