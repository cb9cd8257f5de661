import { saveFile } from '@/shared/files';
import { currentLanguage } from '@/shared/i18n/language';
import { serverClock } from '@/shared/serverClock';
import { ApiError } from './problem';
import { currentToken, refresh } from './session';

interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  contentType?: string;
  accept?: string;
  ifMatch?: number;
  key?: string;
  /** A request of the upload protocol, which names its version. */
  tus?: boolean;
}

/** Adds the token and the language, refreshes once on 401, turns problems into ApiError; nothing else. */
export async function api<T>(path: string, options: Options = {}): Promise<T> {
  const response = await answered(path, options);
  return response.status === 204 ? (undefined as T) : response.json();
}

/** Hands a file of the service to the browser's downloads; a link alone could not carry the token. */
export async function download(path: string, accept: string) {
  const response = await answered(path, { accept });
  saveFile(await response.blob(), nameOf(response.headers.get('Content-Disposition') ?? ''));
}

/** RFC 6266: the true name where there is one, else the plain one. */
function nameOf(disposition: string) {
  const full = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return full ? decodeURIComponent(full) : (/filename="([^"]+)"/.exec(disposition)?.[1] ?? 'dondoc');
}

/** A file of the service, to show it: a picture's address could not carry the token. */
export const content = async (path: string) => (await answered(path, { accept: '*/*' })).blob();

async function answered(path: string, options: Options) {
  let response = await send(path, options);
  if (response.status === 401 && (await refresh())) response = await send(path, options);
  if (!response.ok) throw new ApiError(response.status, await response.json().catch(() => null));
  return response;
}

async function send(path: string, { method = 'GET', body, contentType, accept, ifMatch, key, tus }: Options) {
  const headers: Record<string, string> = {
    Accept: accept ?? 'application/json',
    'Accept-Language': currentLanguage(),
  };
  const token = currentToken();
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body !== undefined) headers['Content-Type'] = contentType ?? 'application/json';
  if (ifMatch !== undefined) headers['If-Match'] = `"${ifMatch}"`;
  if (key) headers['Idempotency-Key'] = key;
  if (tus) headers['Tus-Resumable'] = '1.0.0';
  const payload =
    body === undefined
      ? null
      : typeof body === 'string' || body instanceof Blob
        ? body
        : JSON.stringify(body);
  try {
    const asked = Date.now();
    const response = await fetch(`/api/v1${path}`, { method, headers, body: payload });
    serverClock.hear(response.headers.get('Date'), asked);
    return response;
  } catch {
    throw new ApiError(0, null);
  }
}

/** Query string of what is set; lists repeat the name. */
export function query(parameters: Record<string, string | string[] | number | undefined>) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}

interface PageOf<T> {
  items: T[];
  next: string | null;
}

/** All pages of a list that is known to be short. */
export async function all<T>(path: string, parameters: Record<string, string | string[] | undefined> = {}) {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: PageOf<T> = await api(`${path}${query({ ...parameters, limit: 200, cursor })}`);
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return items;
}
