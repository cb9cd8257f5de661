import { api } from '@/shared/api/client';
import type { Upload } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import type { Sending } from '@/shared/tus';

/** The service takes at most 8 MB at a time. */
const PIECE = 8 * 1024 * 1024;
const AGAIN = 15_000;

export interface Progress {
  name: string;
  percent: number;
  state: 'sending' | 'paused' | 'checking';
}

/** A file that arrived and is not taken; its message is the service's own sentence. */
export class FileRefused extends Error {}

/**
 * Sends a file in pieces, goes on after a broken line and after a reload (when the same file is chosen again), waits
 * for the checks. Resolves to the upload's id; a file that did not pass them is a `FileRefused`.
 */
export async function uploadFile(
  purpose: Sending['purpose'],
  file: File,
  report: (p: Progress) => void = () => {},
  signal: AbortSignal = new AbortController().signal,
) {
  let percent = 0;
  const say = (state: Progress['state']) => report({ name: file.name, percent, state });
  const how: Sending = {
    purpose,
    filename: file.name,
    piece: PIECE,
    remembered: true,
    signal,
    onBegun: async (id) => {
      how.begun = id;
    },
    onPart: (part) => {
      percent = Math.floor(part * 100);
      say('sending');
    },
  };
  say('sending');
  const id = await persistently(file, how, () => say('paused'));
  percent = 100;
  say('checking');
  const upload = await settled(id, signal);
  if (upload.state === 'REFUSED') throw new FileRefused(upload.problem?.message);
  return upload.id;
}

/** As long as the page is open: a dead line comes back. */
async function persistently(file: File, how: Sending, paused: () => void): Promise<string> {
  const { send } = await import('@/shared/tus'); // loaded when the first file goes
  try {
    return await send(file, how);
  } catch (failure) {
    if (!(failure instanceof ApiError) || failure.status !== 0) throw failure;
    paused();
    await lineMayBeBack(how.signal);
    return persistently(file, how, paused);
  }
}

function lineMayBeBack(signal?: AbortSignal) {
  return new Promise<void>((go, stop) => {
    addEventListener('online', () => go(), { once: true });
    setTimeout(go, AGAIN); // a service that was away tells nobody that it is back
    signal?.addEventListener('abort', () => stop(new Error('aborted')));
  });
}

async function settled(id: string, signal: AbortSignal): Promise<Upload> {
  const upload = await api<Upload>(`/uploads/${id}`);
  if (upload.state !== 'RECEIVING' && upload.state !== 'CHECKING') return upload;
  await new Promise((wait) => setTimeout(wait, 1000));
  if (signal.aborted) throw new Error('aborted');
  return settled(id, signal);
}
