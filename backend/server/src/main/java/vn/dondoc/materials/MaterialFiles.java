package vn.dondoc.materials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.materials.files.Rendition;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.uploads.StoredFile;
import vn.dondoc.uploads.Upload;
import vn.dondoc.uploads.UploadPurpose;

/** Takes finished uploads over, and asks for what is to be made of them. */
@ApplicationScoped
class MaterialFiles {

  /** An upload of the caller's own that was meant for materials. */
  @Transactional(Transactional.TxType.MANDATORY)
  StoredFile take(UUID upload, Actor actor, Instant now) {
    Upload own;
    try {
      own = Upload.requireOwn(upload, actor.accountId());
    } catch (ProblemException unknown) {
      throw NewVariantInput.wrong("/files", "unknown-file");
    }
    if (own.purpose != UploadPurpose.MATERIAL) {
      throw ProblemException.of(ProblemType.UPLOAD_NOT_READY);
    }
    return own.claim();
  }

  /** In the order given: files the variant has, and new ones. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<MaterialContent.FileRef> arrange(List<UUID> wanted, MaterialVariant variant, Actor actor, Instant now) {
    Map<UUID, MaterialContent.FileRef> kept =
        variant.content.files().stream().collect(Collectors.toMap(MaterialContent.FileRef::id, Function.identity()));
    return wanted.stream().map(id -> kept.containsKey(id) ? kept.get(id) : add(id, variant, actor, now)).toList();
  }

  private MaterialContent.FileRef add(UUID upload, MaterialVariant variant, Actor actor, Instant now) {
    StoredFile file = take(upload, actor, now);
    if (!fits(variant.format, file.contentType)) {
      throw NewVariantInput.wrong("/files", "file-for-format");
    }
    Rendition.ask(file, now);
    return new MaterialContent.FileRef(file.id, file.name, file.contentType, file.size, file.sha256);
  }

  /** A poster is no song; a text may have anything beside it. */
  private static boolean fits(MaterialFormat format, String type) {
    boolean document = type.startsWith("application/") || type.startsWith("text/");
    return switch (format) {
      case TEXT, AUDIO_SCRIPT -> true;
      case PRINT, IMAGE -> type.startsWith("image/") || document;
      case AUDIO -> type.startsWith("audio/") || document;
      case VIDEO -> type.startsWith("video/") || type.startsWith("image/") || document;
    };
  }
}
