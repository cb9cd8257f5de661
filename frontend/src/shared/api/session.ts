import { passkeys } from '../passkeys';
import type { Account, LoginInput, PasskeyRequest, Session } from './generated/types.gen';
import { ApiError } from './problem';

/** The access token lives in memory alone; the refresh token is a cookie that scripts cannot read. */
let token: string | null = null;
let account: Account | null = null;
let refreshing: Promise<Account | null> | null = null;
const listeners = new Set<() => void>();
/** Signed in in one tab, signed in in all: the tab whose session ended goes on where it was. */
const tabs = new BroadcastChannel('dondoc-session');
tabs.onmessage = () => account || refresh().catch(() => {});

export const currentToken = () => token;
export const currentAccount = () => account;

export function onSessionChange(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function begin(session: Session) {
  token = session.accessToken;
  account = session.account;
  for (const listener of listeners) listener();
  return session.account;
}

function end() {
  token = null;
  account = null;
  for (const listener of listeners) listener();
}

export const signIn = (login: LoginInput, language: string) => beginBy('login', login, language);

/** @param answer the query with which the province's sign-in sent the person back */
export const signInBySso = (answer: string, language: string) => beginBy('sso/finish', { answer }, language);

export async function signInByPasskey(sharedDevice: boolean, language: string) {
  const credential = await passkeys.sign(
    await answerOf<PasskeyRequest>('passkey/start', undefined, language),
  );
  await beginBy('passkey/finish', { credential, sharedDevice }, language);
}

async function beginBy(way: string, proof: unknown, language: string) {
  const session = await answerOf<Session>(way, proof, language);
  begin(session);
  tabs.postMessage('signed in');
}

/** Where the province's sign-in is. */
export async function startSso(sharedDevice: boolean, language: string) {
  return (await answerOf<{ address: string }>('sso/start', { sharedDevice }, language)).address;
}

async function answerOf<T>(way: string, body: unknown, language: string): Promise<T> {
  const response = await send(`/api/v1/auth/${way}`, JSON.stringify(body), language);
  if (!response.ok) throw new ApiError(response.status, await response.json());
  return response.json();
}

/** Looks at the service as somebody else, until the page is loaded again; the own session stays as it is. */
export function seeAs(session: Session) {
  begin(session);
}

export async function signOut() {
  try {
    await send('/api/v1/auth/logout');
  } finally {
    end();
  }
}

/** One refresh at a time, in this tab and across tabs: a token used twice would end the session. */
export function refresh(): Promise<Account | null> {
  if (account?.seenBy) {
    // A look cannot be lengthened, and what comes instead is one's own session again
    location.assign('/');
    return Promise.resolve(null);
  }
  refreshing ??= locked('dondoc-refresh', async () => {
    const before = token;
    const response = await send('/api/v1/auth/refresh');
    if (response.ok) return begin(await response.json());
    if (response.status === 401) {
      // A refusal that comes late speaks of the session before, not of one signed in meanwhile
      if (token !== before) return account;
      end();
    }
    // A service that is just starting again has said nothing about who is signed in
    else throw new ApiError(response.status, null);
    return null;
  }).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

function locked<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request(name, work) as Promise<T>) : work();
}

function send(path: string, body?: string, language?: string) {
  const headers: Record<string, string> = {};
  if (body) headers['Content-Type'] = 'application/json';
  if (language) headers['Accept-Language'] = language;
  return fetch(path, { method: 'POST', credentials: 'same-origin', headers, body: body ?? null }).catch(
    () => {
      throw new ApiError(0, null);
    },
  );
}
