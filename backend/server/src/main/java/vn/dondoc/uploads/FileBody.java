package vn.dondoc.uploads;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * The bytes of an answer, read as they go out. A type of its own with its writer, because under {@code @Produces("*&#47;*")}
 * any other stream is taken for a bean and written as JSON.
 */
public final class FileBody extends FilterInputStream {
  FileBody(InputStream bytes) {
    super(bytes);
  }

  @Provider
  public static class Writer implements MessageBodyWriter<FileBody> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
      return type == FileBody.class;
    }

    @Override
    public void writeTo(
        FileBody body,
        Class<?> type,
        Type generic,
        Annotation[] annotations,
        MediaType mediaType,
        MultivaluedMap<String, Object> headers,
        OutputStream out)
        throws IOException {
      try (InputStream bytes = body) {
        bytes.transferTo(out);
      }
    }
  }
}
