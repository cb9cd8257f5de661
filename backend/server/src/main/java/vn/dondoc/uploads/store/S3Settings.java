package vn.dondoc.uploads.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where the bucket is. Without an endpoint it is Amazon's own, without a key the machine's credentials are used. */
@ConfigMapping(prefix = "dondoc.s3")
public interface S3Settings {
  /** Empty: files lie in a folder. */
  Optional<String> bucket();

  Optional<String> endpoint();

  @WithDefault("us-east-1")
  String region();

  Optional<String> accessKey();

  Optional<String> secretKey();
}
