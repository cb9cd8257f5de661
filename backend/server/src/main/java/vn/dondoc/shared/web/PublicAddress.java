package vn.dondoc.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the service is found by a browser anywhere: for QR codes on paper and links in files. */
@ApplicationScoped
public class PublicAddress {
  private final Optional<String> configured;

  PublicAddress(@ConfigProperty(name = "dondoc.public-url") Optional<String> publicUrl) {
    this.configured = publicUrl.filter(url -> !url.isBlank()).map(PublicAddress::trimmed);
  }

  /** Without a slash at its end; empty where every request is answered under the address it came to. */
  public Optional<String> configured() {
    return configured;
  }

  /** @param page path of the frontend, from its first slash on */
  public String of(String page, UriInfo request) {
    return configured.orElseGet(() -> trimmed(request.getBaseUri().resolve("/").toString())) + page;
  }

  private static String trimmed(String url) {
    return url.replaceAll("/+$", "");
  }
}
