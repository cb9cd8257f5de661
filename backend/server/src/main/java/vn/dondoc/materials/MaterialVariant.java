package vn.dondoc.materials;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.dondoc.materials.catalogue.MaterialLanguage;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/**
 * A work in one language and format. Editors work on {@link #content}; what was sent to review is a
 * {@link MaterialRevision}; the one the public sees is {@link #live}, whatever is written meanwhile.
 */
@Entity
@Table(name = "propaganda_material_variants")
public class MaterialVariant extends PanacheEntityBase {
  /** What it is made of. */
  public enum Format {
    TEXT,
    AUDIO_SCRIPT,
    PRINT,
    IMAGE,
    AUDIO,
    VIDEO;

    public boolean isSeen() {
      return this == PRINT || this == IMAGE || this == VIDEO;
    }

    public boolean isHeard() {
      return this == AUDIO || this == VIDEO;
    }

    public boolean needsFile() {
      return isSeen() || isHeard();
    }
  }

  /** How something that was public went away. */
  public enum Gone {
    WITHDRAWN,
    EXPIRED
  }

  /** In which language and shape; settled when the variant is added. */
  public record Form(MaterialLanguage language, String orthography, String dialect, Format format) {}

  @Id public UUID id;
  @Version public long version;

  @ManyToOne(fetch = FetchType.LAZY)
  public Material material;

  @ManyToOne(fetch = FetchType.LAZY)
  public MaterialLanguage language;

  public String orthography;
  public String dialect;

  @Enumerated(EnumType.STRING)
  public Format format;

  @Enumerated(EnumType.STRING)
  public MaterialState state;

  String workingTitle;
  String readerName;
  public int revision;
  int sentRevision;

  @JdbcTypeCode(SqlTypes.JSON)
  MaterialContent content;

  UUID[] authors;
  public Instant scheduledAt;

  /** What the public sees; null: nothing. */
  @ManyToOne(fetch = FetchType.LAZY)
  public MaterialRevision live;

  public Instant liveSince;
  public Instant firstLiveAt;

  /** Tombstone: since when what was public is gone, how, and why. */
  public Instant goneAt;

  @Enumerated(EnumType.STRING)
  public Gone goneAs;

  public String goneReason;
  Instant createdAt;
  Instant updatedAt;

  protected MaterialVariant() {}

  MaterialVariant(Material material, Form form, MaterialContent content, UUID author, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.material = material;
    this.language = form.language();
    this.orthography = form.orthography();
    this.dialect = form.dialect();
    this.format = form.format();
    this.state = MaterialState.DRAFT;
    this.revision = 1;
    this.content = content;
    this.authors = author == null ? new UUID[0] : new UUID[] {author};
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Content changes; what was sent stays as it was sent, so this is the next revision, and everybody reviews it anew. */
  void write(MaterialContent next, String workingTitle, String readerName, UUID author, Instant now) {
    if (state == MaterialState.IN_REVIEW) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "material.in-review");
    }
    if (revision == sentRevision) {
      revision++;
      authors = new UUID[0];
    }
    if (state != MaterialState.DRAFT && state != MaterialState.CHANGES_REQUESTED) {
      become(MaterialState.DRAFT);
    }
    this.content = next;
    this.workingTitle = workingTitle;
    this.readerName = readerName;
    this.authors = Stream.concat(Arrays.stream(authors), Stream.of(author)).distinct().toArray(UUID[]::new);
    this.updatedAt = now;
  }

  /** Keeps what is sent, word for word. */
  MaterialRevision send(UUID account, Instant now) {
    become(MaterialState.IN_REVIEW);
    if (revision == sentRevision) {
      revision++; // taken back and sent again as it was: still another question to the reviewers
    }
    sentRevision = revision;
    updatedAt = now;
    return new MaterialRevision(id, revision, content, account, now);
  }

  void takeBack(Instant now) {
    requireState(MaterialState.IN_REVIEW);
    become(MaterialState.DRAFT);
    updatedAt = now;
  }

  /** @param all whether every reviewer has now agreed */
  void approved(boolean all, Instant now) {
    if (all && state == MaterialState.IN_REVIEW) {
      become(MaterialState.APPROVED);
    }
    updatedAt = now;
  }

  void changesRequested(Instant now) {
    if (state == MaterialState.IN_REVIEW) {
      become(MaterialState.CHANGES_REQUESTED);
    }
    updatedAt = now;
  }

  void schedule(Instant at, Instant now) {
    if (state != MaterialState.SCHEDULED) {
      become(MaterialState.SCHEDULED);
    }
    scheduledAt = at;
    updatedAt = now;
  }

  void unschedule(Instant now) {
    requireState(MaterialState.SCHEDULED);
    become(MaterialState.APPROVED);
    updatedAt = now;
  }

  /** From now on the public sees the revision that was approved. */
  void publish(MaterialRevision approved, Instant now) {
    become(MaterialState.PUBLISHED);
    live = approved;
    liveSince = now;
    firstLiveAt = firstLiveAt == null ? now : firstLiveAt;
    goneAt = null;
    goneAs = null;
    goneReason = null;
    updatedAt = now;
  }

  /** What was public is gone; a revision that is written meanwhile stays where it is. */
  void endLive(Gone as, String reason, Instant now) {
    if (live == null) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "material.not-live");
    }
    if (state == MaterialState.PUBLISHED) {
      become(as == Gone.EXPIRED ? MaterialState.EXPIRED : MaterialState.WITHDRAWN);
    }
    live = null;
    liveSince = null;
    goneAt = now;
    goneAs = as;
    goneReason = reason;
    updatedAt = now;
  }

  private void requireState(MaterialState required) {
    if (state != required) {
      throw ProblemException.of(ProblemType.WRONG_STATE);
    }
  }

  private void become(MaterialState next) {
    if (!state.canBecome(next)) {
      throw ProblemException.of(ProblemType.WRONG_STATE);
    }
    state = next;
    if (next != MaterialState.SCHEDULED) {
      scheduledAt = null;
    }
  }

  /** For the demonstration: at once where the others come by review. */
  void become(Material.SeedVariant seed, Instant now) {
    workingTitle = seed.workingTitle();
    persist();
    if (seed.state() != MaterialState.DRAFT) {
      MaterialRevision sent = send(null, now);
      sent.persist();
      approved(true, now);
      publish(sent, now);
    }
    if (seed.state() == MaterialState.WITHDRAWN) {
      endLive(Gone.WITHDRAWN, "Nội dung đã cũ, có bản khác thay thế.", now);
    }
  }

  public boolean isLive() {
    return live != null;
  }

  /** Promised to the public: it has left the editors' hands and is not there yet. */
  boolean isComing() {
    return !isLive() && goneAt == null && sentRevision > 0 && state != MaterialState.DRAFT;
  }

  boolean isWrittenBy(UUID account) {
    return Arrays.asList(authors).contains(account);
  }

  /** The tag for {@code lang} attributes. */
  public String tag() {
    return language.tagWith(orthography);
  }

  /** Waits for whoever is changing it. */
  static MaterialVariant requireLocked(UUID id, MaterialScope scope) {
    MaterialVariant variant = requireVisible(id, scope);
    getEntityManager().refresh(variant, LockModeType.PESSIMISTIC_WRITE);
    return variant;
  }

  static MaterialVariant requireVisible(UUID id, MaterialScope scope) {
    return find(
            "from MaterialVariant v join fetch v.material m join fetch m.unit join fetch v.language left join fetch v.live"
                + " where v.id = :id and " + scope.insiders(),
            scope.bind(io.quarkus.panache.common.Parameters.with("id", id)))
        .<MaterialVariant>firstResultOptional()
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** For a reader, who has no scope: whoever calls has checked the reader's secret. */
  static MaterialVariant findLocked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Live for anybody; for insiders also what is written, and what any revision held. */
  static void requireFileVisible(UUID id, UUID file, MaterialScope scope) {
    MaterialVariant variant =
        MaterialVariant.<MaterialVariant>find("from MaterialVariant v join fetch v.material m left join fetch v.live where v.id = :id and " + scope.visible(),
                scope.bind(io.quarkus.panache.common.Parameters.with("id", id)))
            .firstResultOptional()
            .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    boolean seen = variant.live != null && variant.live.content.fileIds().contains(file);
    boolean inside = scope.isInside(variant.material) || MaterialReview.asks(variant, scope.asked());
    boolean worked =
        inside
            && (variant.content.fileIds().contains(file)
                || MaterialRevision.listOf(id).stream().anyMatch(r -> r.content.fileIds().contains(file)));
    if (!seen && !worked) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
  }

  private static final String DUE =
      "select id from propaganda_material_variants where state = 'SCHEDULED' and scheduled_at <= ?1"
          + " order by scheduled_at limit ?2 for update skip locked";

  /** Claims those whose time has come; another replica passes them by. */
  @SuppressWarnings("unchecked")
  static List<UUID> claimThoseDue(Instant now, int atMost) {
    return getEntityManager().createNativeQuery(DUE, UUID.class).setParameter(1, now).setParameter(2, atMost).getResultList();
  }

  private static final String OUTLIVED =
      "select v.id from propaganda_material_variants v join propaganda_materials m on m.id = v.material_id"
          + " where v.live_id is not null and m.public_state = 'LIVE' and m.valid_until < ?1"
          + " order by v.id limit ?2 for update of v skip locked";

  /** Claims those that are public beyond the last day of their work. */
  @SuppressWarnings("unchecked")
  static List<UUID> claimThoseOutlived(java.time.LocalDate today, int atMost) {
    return getEntityManager().createNativeQuery(OUTLIVED, UUID.class).setParameter(1, today).setParameter(2, atMost).getResultList();
  }

  static List<MaterialVariant> listByIds(List<UUID> ids) {
    return list("from MaterialVariant v join fetch v.material m join fetch m.unit join fetch v.language where v.id in ?1", ids);
  }
}
