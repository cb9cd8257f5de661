package vn.dondoc.uploads.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket: unfinished files as the chunks that came, below {@code incoming/}, finished ones as one object each, below
 * {@code kept/}. The folder on this machine holds only what is being worked on; any backend can go on with any file.
 */
public final class S3Store implements FileStore {
  /** One request sends so much at the most; S3 wants parts of 5 MB or more and not over 10,000 of them. */
  static final long PART = 16L << 20;

  private static final String BYTES = "application/octet-stream";
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final S3Client client;
  private final String bucket;
  private final Path working;
  private final Clock clock;

  public S3Store(S3Client client, String bucket, Path working, Clock clock) {
    this.client = client;
    this.bucket = bucket;
    this.working = working;
    this.clock = clock;
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(working);
    removeForgotten();
    reach(
        () -> {
          try {
            return client.headBucket(b -> b.bucket(bucket));
          } catch (NoSuchBucketException none) {
            return client.createBucket(b -> b.bucket(bucket));
          }
        });
  }

  @Override
  public Growing grow(String key, long from) throws IOException {
    for (Chunk unknown : chunks(key, from)) {
      remove(unknown);
    }
    Files.createDirectories(working);
    return new GrowingChunk(Files.createTempFile(working, key, ".chunk"), key, from);
  }

  @Override
  public Path look(String key, long length) throws IOException {
    List<Chunk> chunks = Chunk.inOrder(chunks(key, 0), length);
    if (chunks.isEmpty()) {
      throw new IOException("bytes that were safe are gone");
    }
    Files.createDirectories(working);
    Path whole = working.resolve(key);
    try (OutputStream out = Files.newOutputStream(whole)) {
      for (Chunk chunk : chunks) {
        try (InputStream in = reach(() -> client.getObject(b -> b.bucket(bucket).key(chunk.name())))) {
          in.transferTo(out);
        }
      }
    }
    return whole;
  }

  @Override
  public Path copyOf(String key) throws IOException {
    Files.createDirectories(working);
    return working.resolve(key + ".copy");
  }

  @Override
  public void keep(String key, Path file) throws IOException {
    long size = Files.size(file);
    if (size > PART) {
      keepInParts(keptAs(key), file, size);
    } else {
      reach(() -> client.putObject(b -> b.bucket(bucket).key(keptAs(key)).contentType(BYTES), RequestBody.fromFile(file)));
    }
    Files.deleteIfExists(file);
  }

  @Override
  public void discard(String key) throws IOException {
    Files.deleteIfExists(working.resolve(key));
    Files.deleteIfExists(working.resolve(key + ".copy"));
    for (Chunk chunk : chunks(key, 0)) {
      remove(chunk);
    }
  }

  @Override
  public InputStream read(String key, long from, long count) throws IOException {
    if (count == 0) {
      return InputStream.nullInputStream(); // S3 has no word for a range of nothing
    }
    return reach(() -> client.getObject(b -> b.bucket(bucket).key(keptAs(key)).range("bytes=%d-%d".formatted(from, from + count - 1))));
  }

  @Override
  public void remove(String key) throws IOException {
    reach(() -> client.deleteObject(b -> b.bucket(bucket).key(keptAs(key))));
  }

  /** Of the folder to work in: a file must fit there to be looked into. */
  @Override
  public long room() throws IOException {
    Files.createDirectories(working);
    return Files.getFileStore(working).getUsableSpace();
  }

  /** What one request brings, on this machine until it is whole. */
  private final class GrowingChunk implements Growing {
    private final Path spool;
    private final OutputStream out;
    private final String key;
    private final long from;
    private long reached;

    GrowingChunk(Path spool, String key, long from) throws IOException {
      this.spool = spool;
      this.out = Files.newOutputStream(spool);
      this.key = key;
      this.from = from;
      this.reached = from;
    }

    @Override
    public void write(byte[] bytes, int count) throws IOException {
      out.write(bytes, 0, count);
      reached += count;
    }

    @Override
    public void secure() throws IOException {
      out.close();
      if (reached > from) {
        Chunk chunk = Chunk.named(incoming(key), from, reached);
        reach(() -> client.putObject(b -> b.bucket(bucket).key(chunk.name()).contentType(BYTES), RequestBody.fromFile(spool)));
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
      Files.deleteIfExists(spool);
    }
  }

  private void keepInParts(String name, Path file, long size) throws IOException {
    String upload = reach(() -> client.createMultipartUpload(b -> b.bucket(bucket).key(name).contentType(BYTES)).uploadId());
    try {
      List<CompletedPart> parts = new ArrayList<>();
      for (long from = 0; from < size; from += PART) {
        parts.add(sendPart(name, upload, parts.size() + 1, body(file, from, Math.min(PART, size - from))));
      }
      reach(() -> client.completeMultipartUpload(b -> b.bucket(bucket).key(name).uploadId(upload).multipartUpload(m -> m.parts(parts))));
    } catch (IOException broken) {
      reach(() -> client.abortMultipartUpload(b -> b.bucket(bucket).key(name).uploadId(upload)));
      throw broken;
    }
  }

  private CompletedPart sendPart(String name, String upload, int number, RequestBody body) throws IOException {
    String tag = reach(() -> client.uploadPart(b -> b.bucket(bucket).key(name).uploadId(upload).partNumber(number), body).eTag());
    return CompletedPart.builder().partNumber(number).eTag(tag).build();
  }

  /** Opened anew for each try. */
  private static RequestBody body(Path file, long from, long count) {
    return RequestBody.fromContentProvider(
        () -> {
          try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ).position(from);
            return new Bounded(Channels.newInputStream(channel), count);
          } catch (IOException gone) {
            throw new UncheckedIOException(gone);
          }
        },
        count,
        BYTES);
  }

  private List<Chunk> chunks(String key, long from) throws IOException {
    String folder = incoming(key);
    return reach(
        () ->
            client.listObjectsV2Paginator(b -> b.bucket(bucket).prefix(folder).startAfter(Chunk.before(folder, from))).contents().stream()
                .map(S3Object::key).map(Chunk::read).flatMap(Optional::stream).toList());
  }

  private void remove(Chunk chunk) throws IOException {
    reach(() -> client.deleteObject(b -> b.bucket(bucket).key(chunk.name())));
  }

  /** What a process that was killed was working on. */
  private void removeForgotten() throws IOException {
    try (Stream<Path> files = Files.list(working)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(clock.instant().minus(FORGOTTEN))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static String incoming(String key) {
    return "incoming/" + key + "/";
  }

  private static String keptAs(String key) {
    return "kept/" + key;
  }

  private interface Request<T> {
    T send() throws IOException;
  }

  /** What S3 refuses or does not answer is to the rest of the house what a broken disk is. */
  private static <T> T reach(Request<T> request) throws IOException {
    try {
      return request.send();
    } catch (SdkException | UncheckedIOException refused) {
      throw new IOException("S3: " + refused.getMessage(), refused);
    }
  }
}
