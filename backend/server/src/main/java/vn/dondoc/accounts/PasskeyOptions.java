package vn.dondoc.accounts;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** What the browser hands to the device, in the JSON form of WebAuthn: bytes as base64url. */
final class PasskeyOptions {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private PasskeyOptions() {}

  record Party(String id, String name) {}

  record User(String id, String name, String displayName) {}

  record Kind(String type, long alg) {}

  record Known(String type, String id) {}

  record Choice(String residentKey, boolean requireResidentKey, String userVerification) {}

  record Creation(
      Party rp, User user, String challenge, List<Kind> pubKeyCredParams, List<Known> excludeCredentials,
      Choice authenticatorSelection, String attestation, long timeout) {

    /** A key that the device finds by itself, so that nobody types a name to sign in. */
    static Creation of(String party, Account account, List<Passkey> known, byte[] challenge) {
      return new Creation(
          new Party(party, "Đôn Đốc"),
          new User(BASE64.encodeToString(handle(account.id)), account.username, account.displayName),
          BASE64.encodeToString(challenge),
          Passkeys.ALGORITHMS.stream().map(a -> new Kind("public-key", a)).toList(),
          known.stream().map(k -> new Known("public-key", BASE64.encodeToString(k.credentialId))).toList(),
          new Choice("required", true, "required"),
          "none",
          PasskeyChallenge.LIFE.toMillis());
    }
  }

  record Request(String challenge, String rpId, String userVerification, long timeout) {
    static Request of(String party, byte[] challenge) {
      return new Request(BASE64.encodeToString(challenge), party, "required", PasskeyChallenge.LIFE.toMillis());
    }
  }

  /** By which a device knows whose key it holds. */
  private static byte[] handle(UUID account) {
    return ByteBuffer.allocate(16).putLong(account.getMostSignificantBits()).putLong(account.getLeastSignificantBits()).array();
  }
}
