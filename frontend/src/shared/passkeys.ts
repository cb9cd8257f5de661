import type { DeviceCredential, PasskeyCreation, PasskeyRequest } from './api/generated/types.gen';

/** Passkeys as browsers have them; bytes go over the line as base64url. */
export const passkeys = {
  areThere: () => 'PublicKeyCredential' in window,
  make: async (asked: PasskeyCreation) =>
    spoken(
      await navigator.credentials.create({
        publicKey: {
          ...asked,
          challenge: bytes(asked.challenge),
          user: { ...asked.user, id: bytes(asked.user.id) },
          excludeCredentials: asked.excludeCredentials.map((known) => ({ ...known, id: bytes(known.id) })),
        },
      }),
    ),
  sign: async (asked: PasskeyRequest) =>
    spoken(await navigator.credentials.get({ publicKey: { ...asked, challenge: bytes(asked.challenge) } })),
};

/** Browsers up to 2024 lack `toJSON`. */
function spoken(credential: Credential | null): DeviceCredential {
  const { id, rawId, response } = credential as PublicKeyCredential;
  const part = (name: string) => {
    const value = (response as unknown as Record<string, ArrayBuffer | null | undefined>)[name];
    return value ? { [name]: base64url(value) } : {};
  };
  return {
    id,
    rawId: base64url(rawId),
    type: 'public-key',
    response: Object.assign(
      {},
      ...['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'].map(part),
    ),
    clientExtensionResults: {},
  };
}

function bytes(text: string) {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function base64url(buffer: ArrayBuffer) {
  const plain = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return plain.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
