/**
 * A file that opens with its password alone: AES-256-GCM, the key by PBKDF2 (OWASP's rounds of 2023). What it begins
 * with says what it is: mark, salt, nonce, then what was sealed.
 */
const MARK = new TextEncoder().encode('DONDOC-KIN1');
const SALT = 16;
const NONCE = 12;
const ROUNDS = 600_000;

/** Browsers seal only over HTTPS and on the machine itself. */
export const canSeal = () => Boolean(globalThis.crypto?.subtle);

export async function seal(text: string, password: string): Promise<Blob> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const bytes = new TextEncoder().encode(text);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce },
    await key(password, salt, 'encrypt'),
    bytes,
  );
  return new Blob([MARK, salt, nonce, sealed], { type: 'application/octet-stream' });
}

export async function isSealed(file: Blob) {
  const begin = new Uint8Array(await file.slice(0, MARK.length).arrayBuffer());
  return begin.length === MARK.length && begin.every((byte, at) => byte === MARK[at]);
}

/** Null where the password is another, or a single bit of the file. */
export async function unseal(file: Blob, password: string): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const salt = bytes.subarray(MARK.length, MARK.length + SALT);
  const nonce = bytes.subarray(MARK.length + SALT, MARK.length + SALT + NONCE);
  try {
    const open = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: nonce },
      await key(password, salt, 'decrypt'),
      bytes.subarray(MARK.length + SALT + NONCE),
    );
    return new TextDecoder().decode(open);
  } catch {
    return null;
  }
}

async function key(password: string, salt: Uint8Array<ArrayBuffer>, use: 'encrypt' | 'decrypt') {
  // The same password typed on another keyboard is the same password
  const typed = new TextEncoder().encode(password.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    [use],
  );
}
