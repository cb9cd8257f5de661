package vn.dondoc.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.uploads.content.FileNames;
import vn.dondoc.uploads.store.FileStore;

/**
 * Answers with a kept file: as a download, a safe picture also in the page; in parts for players and broken lines.
 * Whoever calls it has decided that the caller may have the file.
 */
@ApplicationScoped
public class Downloads {
  /** One range; of several, and of what cannot be satisfied, the whole file is the allowed answer (RFC 9110, 14.2). */
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  private final FileStore store;

  Downloads(FileStore store) {
    this.store = store;
  }

  private record Part(long from, long count) {}

  public RestResponse<InputStream> answer(StoredFile file, HttpHeaders request) {
    String tag = "\"" + file.sha256 + "\"";
    if (tag.equals(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
      return RestResponse.ResponseBuilder.<InputStream>create(RestResponse.Status.NOT_MODIFIED).header(HttpHeaders.ETAG, tag).build();
    }
    String ifRange = request.getHeaderString("If-Range");
    Optional<Part> part =
        ifRange == null || ifRange.equals(tag) ? part(request.getHeaderString("Range"), file.size) : Optional.empty();
    Part sent = part.orElse(new Part(0, file.size));
    var answer =
        RestResponse.ResponseBuilder.<InputStream>create(part.isPresent() ? RestResponse.Status.PARTIAL_CONTENT : RestResponse.Status.OK)
            .entity(new FileBody(read(file, sent)))
            .type(MediaType.valueOf(file.contentType))
            .header(HttpHeaders.CONTENT_LENGTH, sent.count())
            .header(HttpHeaders.ETAG, tag)
            .header("Accept-Ranges", "bytes")
            .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.disposition(file.isSafePicture(), file.name))
            .header("Content-Security-Policy", "default-src 'none'; sandbox");
    part.ifPresent(p -> answer.header("Content-Range", "bytes %d-%d/%d".formatted(p.from(), p.from() + p.count() - 1, file.size)));
    return answer.build();
  }

  private InputStream read(StoredFile file, Part part) {
    try {
      return store.read(file.storageKey, part.from(), part.count());
    } catch (IOException gone) {
      throw StorageFault.of(gone);
    }
  }

  private static Optional<Part> part(String range, long size) {
    Matcher asked = RANGE.matcher(range == null ? "" : range);
    if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
      return Optional.empty();
    }
    long last = asked.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(asked.group(2)), size - 1);
    long first = asked.group(1).isEmpty() ? Math.max(size - Long.parseLong(asked.group(2)), 0) : Long.parseLong(asked.group(1));
    if (asked.group(1).isEmpty()) {
      last = size - 1;
    }
    return first > last ? Optional.empty() : Optional.of(new Part(first, last - first + 1));
  }
}
