package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Pages of the frontend as a browser anywhere opens them, for QR codes on paper. */
@ApplicationScoped
class PublicAddress {
  private final Optional<String> publicUrl;

  PublicAddress(@ConfigProperty(name = "dondoc.public-url") Optional<String> publicUrl) {
    this.publicUrl = publicUrl.filter(url -> !url.isBlank());
  }

  /** Where a receipt is checked, without an account. */
  String ofReceipt(String reference, UriInfo request) {
    return under(request) + "/bien-nhan/" + reference;
  }

  /** Where a report is written. */
  String ofReport(UUID submission, UriInfo request) {
    return under(request) + "/bao-cao/" + submission;
  }

  /** Leads whoever is signed in to the report of their own unit. */
  String ofPeriod(UUID period, UriInfo request) {
    return under(request) + "/ky-bao-cao/" + period;
  }

  /** The configured address, else the one this request came to. */
  private String under(UriInfo request) {
    String base = publicUrl.orElseGet(() -> request.getBaseUri().resolve("/").toString());
    return base.replaceAll("/+$", "");
  }
}
