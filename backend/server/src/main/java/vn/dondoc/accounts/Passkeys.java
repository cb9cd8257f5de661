package vn.dondoc.accounts;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/**
 * Checks what devices sign (WebAuthn). The person is always asked for the device's own lock; which make a device is does not
 * matter, so no attestation is asked for. The library says no by exceptions of its own, of the JDK and of its JSON reader;
 * none of them is a fault of the service.
 */
@ApplicationScoped
class Passkeys {
  static final List<Long> ALGORITHMS = List.of(COSEAlgorithmIdentifier.ES256.getValue(), COSEAlgorithmIdentifier.RS256.getValue());
  private static final Logger LOG = Logger.getLogger(Passkeys.class);
  private static final int LONGEST = 20_000;

  private final Optional<Origin> origin;
  private final ObjectConverter converter = new ObjectConverter();
  private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

  /** The public half of a new key, as it is kept. */
  record Credential(byte[] id, byte[] data, long signCount, boolean backupEligible, boolean backupState) {}

  Passkeys(@ConfigProperty(name = "dondoc.passkeys.origin") Optional<String> address) {
    this.origin = address.map(URI::create).map(uri -> Origin.create(uri.getScheme() + "://" + uri.getAuthority()));
  }

  boolean areThere() {
    return origin.isPresent();
  }

  /** The name of the service by which devices find their keys. */
  String party() {
    return origin.map(Origin::getHost).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  RegistrationData readNew(String credential) {
    requireShort(credential);
    try {
      return manager.parseRegistrationResponseJSON(credential);
    } catch (RuntimeException unreadable) {
      throw notTaken(unreadable);
    }
  }

  Credential checkNew(RegistrationData said) {
    List<PublicKeyCredentialParameters> kinds =
        ALGORITHMS.stream()
            .map(a -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(a)))
            .toList();
    try {
      manager.verify(said, new RegistrationParameters(server(challengeOf(said)), kinds, true, true));
    } catch (RuntimeException wrong) {
      throw notTaken(wrong);
    }
    var data = said.getAttestationObject().getAuthenticatorData();
    return new Credential(
        data.getAttestedCredentialData().getCredentialId(), credentials.convert(data.getAttestedCredentialData()),
        data.getSignCount(), data.isFlagBE(), data.isFlagBS());
  }

  AuthenticationData read(String credential) {
    requireShort(credential);
    try {
      return manager.parseAuthenticationResponseJSON(credential);
    } catch (RuntimeException unreadable) {
      throw refused(unreadable);
    }
  }

  void check(AuthenticationData said, Passkey known) {
    var record =
        new CredentialRecordImpl(
            null, true, known.backupEligible, known.backupState, known.signCount, credentials.convert(known.credential), null, null,
            null, null);
    try {
      manager.verify(said, new AuthenticationParameters(server(challengeOf(said)), record, null, true, true));
    } catch (RuntimeException wrong) {
      throw refused(wrong);
    }
  }

  static byte[] challengeOf(RegistrationData said) {
    return said.getCollectedClientData().getChallenge().getValue();
  }

  static byte[] challengeOf(AuthenticationData said) {
    return said.getCollectedClientData().getChallenge().getValue();
  }

  private ServerProperty server(byte[] challenge) {
    return ServerProperty.builder().origin(origin.orElseThrow()).rpId(party()).challenge(new DefaultChallenge(challenge)).build();
  }

  private static void requireShort(String credential) {
    if (credential.length() > LONGEST) {
      throw ProblemException.of(ProblemType.TOO_LARGE);
    }
  }

  private static ProblemException notTaken(Exception why) {
    LOG.infof("A new passkey is refused: %s", why.getClass().getSimpleName());
    return notTaken();
  }

  /** Whoever adds one is signed in: no 401, which would say the opposite. */
  static ProblemException notTaken() {
    return ProblemException.of(ProblemType.INVALID_CONTENT, "invalid-content.passkey");
  }

  private static ProblemException refused(Exception why) {
    LOG.infof("A passkey is refused: %s", why.getClass().getSimpleName());
    return refused();
  }

  static ProblemException refused() {
    return ProblemException.of(ProblemType.WRONG_CREDENTIALS, "wrong-credentials.passkey");
  }
}
