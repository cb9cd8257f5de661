package vn.dondoc.materials;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
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
import java.time.LocalDate;
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
  /** In which language and shape; settled when the variant is added. */
  public record Form(MaterialLanguage language, String orthography, String dialect, MaterialFormat format) {}

  @Id public UUID id;
  @Version public long version;

  @ManyToOne(fetch = FetchType.LAZY)
  public Material material;

  @ManyToOne(fetch = FetchType.LAZY)
  public MaterialLanguage language;

  public String orthography;
  public String dialect;

  @Enumerated(EnumType.STRING)
  public MaterialFormat format;

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
  public MaterialGone goneAs;

  public String goneReason;
  Instant createdAt;
  Instant updatedAt;

  protected MaterialVariant() {}

  MaterialVariant(Material material, Form form, MaterialContent content, String workingTitle, UUID author, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.material = material;
    this.language = form.language();
    this.orthography = form.orthography();
    this.dialect = form.dialect();
    this.format = form.format();
    this.state = MaterialState.DRAFT;
    this.revision = 1;
    this.content = content;
    this.workingTitle = workingTitle;
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
    becomeFrom(MaterialState.IN_REVIEW, MaterialState.DRAFT);
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
    becomeFrom(MaterialState.SCHEDULED, MaterialState.APPROVED);
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
  void endLive(MaterialGone as, String reason, Instant now) {
    if (live == null) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "material.not-live");
    }
    if (state == MaterialState.PUBLISHED) {
      become(as == MaterialGone.EXPIRED ? MaterialState.EXPIRED : MaterialState.WITHDRAWN);
    }
    live = null;
    liveSince = null;
    goneAt = now;
    goneAs = as;
    goneReason = reason;
    updatedAt = now;
  }

  private void becomeFrom(MaterialState required, MaterialState next) {
    if (state != required) {
      throw ProblemException.of(ProblemType.WRONG_STATE);
    }
    become(next);
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
            scope.bind(Parameters.with("id", id)))
        .<MaterialVariant>firstResultOptional()
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** For a reader, who has no scope: whoever calls has checked the reader's secret. */
  static MaterialVariant findLocked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** What is live is anybody's, the rest its insiders'. */
  static MaterialVariant requireShown(UUID id, MaterialScope scope) {
    return find(
            "from MaterialVariant v join fetch v.material m join fetch m.unit left join fetch v.live where v.id = :id and " + scope.visible(),
            scope.bind(Parameters.with("id", id)))
        .<MaterialVariant>firstResultOptional()
        .filter(v -> v.isLive() || v.isInside(scope))
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  private boolean isInside(MaterialScope scope) {
    return scope.isInside(material) || MaterialReview.asks(this, scope.asked());
  }

  /** Live for anybody; for insiders also what is written, and what any revision held. */
  static void requireFileVisible(UUID id, UUID file, MaterialScope scope) {
    MaterialVariant v = requireShown(id, scope);
    boolean seen = v.isLive() && v.live.content.fileIds().contains(file);
    boolean worked =
        v.isInside(scope)
            && (v.content.fileIds().contains(file) || MaterialRevision.listOf(id).stream().anyMatch(r -> r.content.fileIds().contains(file)));
    if (!seen && !worked) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
  }

  private static final String DUE =
      "select id from propaganda_material_variants where state = 'SCHEDULED' and scheduled_at <= ?1 order by scheduled_at limit ?2 for update skip locked";

  /** Claims those whose time has come; another replica passes them by. */
  static List<UUID> claimThoseDue(Instant now, int atMost) {
    return claim(DUE, now, atMost);
  }

  private static final String OUTLIVED =
      "select v.id from propaganda_material_variants v join propaganda_materials m on m.id = v.material_id"
          + " where v.live_id is not null and m.public_state = 'LIVE' and m.valid_until < ?1 order by v.id limit ?2 for update of v skip locked";

  /** Claims those that are public beyond the last day of their work. */
  static List<UUID> claimThoseOutlived(LocalDate today, int atMost) {
    return claim(OUTLIVED, today, atMost);
  }

  @SuppressWarnings("unchecked")
  private static List<UUID> claim(String which, Object moment, int atMost) {
    return getEntityManager().createNativeQuery(which, UUID.class).setParameter(1, moment).setParameter(2, atMost).getResultList();
  }

  static List<MaterialVariant> listByIds(List<UUID> ids) {
    return list("from MaterialVariant v join fetch v.material m join fetch m.unit join fetch v.language where v.id in ?1", ids);
  }
}
