package vn.dondoc.materials.files;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.dondoc.uploads.StoredFile;

/** One thing to be made of one file, and what came of it. */
@Entity
@Table(name = "material_renditions")
public class Rendition extends PanacheEntityBase {
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final int TRIES = 3;

  /** How far it is. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
  }

  @Id public UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  public StoredFile file;

  @Enumerated(EnumType.STRING)
  public RenditionKind kind;

  @Enumerated(EnumType.STRING)
  public State state;

  int attempts;
  Instant claimedUntil;

  @ManyToOne(fetch = FetchType.LAZY)
  public StoredFile result;

  @JdbcTypeCode(SqlTypes.JSON)
  public FileFacts facts;

  public String message;
  Instant askedAt;
  Instant doneAt;

  protected Rendition() {}

  private Rendition(StoredFile file, RenditionKind kind, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.file = file;
    this.kind = kind;
    this.state = State.QUEUED;
    this.askedAt = now;
  }

  /** Everything that is to be made of a new file. */
  public static void ask(StoredFile file, Instant now) {
    RenditionKind.of(file.contentType).forEach(kind -> new Rendition(file, kind, now).persist());
  }

  void claim(Instant now) {
    state = State.RUNNING;
    attempts++;
    claimedUntil = now.plus(LEASE);
  }

  void done(StoredFile made, FileFacts found, Instant now) {
    state = State.DONE;
    result = made;
    facts = found;
    doneAt = now;
    claimedUntil = null;
  }

  /** @param again it may go better the next time */
  void failed(String why, boolean again, Instant now) {
    state = again && attempts < TRIES ? State.QUEUED : State.FAILED;
    message = why;
    doneAt = state == State.FAILED ? now : null;
    claimedUntil = null;
  }

  private static final String NEXT =
      "select id from material_renditions where state = 'QUEUED' or (state = 'RUNNING' and claimed_until < ?1)"
          + " order by asked_at, id limit 1 for update skip locked";

  /** Claims the oldest that nobody else works at. */
  @SuppressWarnings("unchecked")
  static Optional<Rendition> claimNext(Instant now) {
    List<UUID> ids = getEntityManager().createNativeQuery(NEXT, UUID.class).setParameter(1, now).getResultList();
    Optional<Rendition> next = ids.stream().findFirst().map(id -> find("from Rendition r join fetch r.file where r.id = ?1", id).firstResult());
    next.ifPresent(rendition -> rendition.claim(now));
    return next;
  }

  static Rendition require(UUID id) {
    return findById(id);
  }

  public static List<Rendition> listOf(Collection<UUID> files) {
    return files.isEmpty()
        ? List.of()
        : list("from Rendition r join fetch r.file left join fetch r.result where r.file.id in ?1 order by r.kind", files);
  }

  public static Optional<Rendition> find(UUID file, RenditionKind kind) {
    return find("from Rendition r join fetch r.result where r.file.id = ?1 and r.kind = ?2", file, kind).firstResultOptional();
  }
}
