package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a receipt can be checked in a browser. */
@ApplicationScoped
class ReceiptAddress {
  private final Optional<String> publicUrl;

  ReceiptAddress(@ConfigProperty(name = "dondoc.public-url") Optional<String> publicUrl) {
    this.publicUrl = publicUrl.filter(url -> !url.isBlank());
  }

  /** Under the configured address, else under the one this request came to. */
  String of(String reference, UriInfo request) {
    String base = publicUrl.orElseGet(() -> request.getBaseUri().resolve("/").toString());
    return base.replaceAll("/+$", "") + "/bien-nhan/" + reference;
  }
}
