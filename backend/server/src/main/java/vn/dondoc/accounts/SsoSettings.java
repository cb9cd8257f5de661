package vn.dondoc.accounts;

import com.nimbusds.jose.JWSAlgorithm;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** Which sign-in system of the province there is, if any; half a configuration is no start. */
@Startup
@ApplicationScoped
class SsoSettings {
  /** The page of the frontend to which the provider sends people back. */
  private static final String PAGE = "/dang-nhap/tinh";

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  private final Optional<String> issuer;
  private final Optional<String> clientId;
  private final Optional<String> clientSecret;
  private final String algorithm;
  private final Optional<String> publicUrl;

  SsoSettings(
      @ConfigProperty(name = "dondoc.sso.issuer") Optional<String> issuer,
      @ConfigProperty(name = "dondoc.sso.client-id") Optional<String> clientId,
      @ConfigProperty(name = "dondoc.sso.client-secret") Optional<String> clientSecret,
      @ConfigProperty(name = "dondoc.sso.algorithm") String algorithm,
      @ConfigProperty(name = "dondoc.public-url") Optional<String> publicUrl) {
    this.issuer = issuer;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.algorithm = algorithm;
    this.publicUrl = publicUrl;
    issuer.ifPresent(this::requireWhole);
  }

  private void requireWhole(String named) {
    URI address = URI.create(named);
    if (!"https".equals(address.getScheme()) && !THIS_MACHINE.contains(address.getHost())) {
      throw new IllegalStateException("OIDC_ISSUER must be an https address.");
    }
    if (clientId.isEmpty() || publicUrl.isEmpty()) {
      throw new IllegalStateException("With OIDC_ISSUER set OIDC_CLIENT_ID and PUBLIC_URL too, and start again.");
    }
    if (!JWSAlgorithm.Family.SIGNATURE.contains(JWSAlgorithm.parse(algorithm))) {
      throw new IllegalStateException("OIDC_ALGORITHM must be one of " + JWSAlgorithm.Family.SIGNATURE + ".");
    }
  }

  boolean isThere() {
    return issuer.isPresent();
  }

  /** Without a provider there is nothing at the addresses of it. */
  void requireThere() {
    if (!isThere()) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
  }

  String issuer() {
    return issuer.orElseThrow();
  }

  String clientId() {
    return clientId.orElseThrow();
  }

  /** None: the provider knows this client as a public one, and PKCE alone protects the code. */
  Optional<String> clientSecret() {
    return clientSecret;
  }

  String algorithm() {
    return algorithm;
  }

  URI comeBackTo() {
    return URI.create(publicUrl.orElseThrow().replaceFirst("/+$", "") + PAGE);
  }
}
