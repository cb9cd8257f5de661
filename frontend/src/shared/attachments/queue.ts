import { api } from '@/shared/api/client';
import type { Assignment, ReportFile, Submission, Upload } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { type KeptFile, lastAccount, store } from '@/shared/offline/store';
import { prepare, sha256 } from '@/shared/photo';

/** Half a minute of a weak line. */
const PIECE = 512 * 1024;

/** Whose files they are: each kind takes them at the same place of its own address. */
export interface Owner {
  kind: 'submissions' | 'assignments';
  id: string;
}

/** With the report, where the service answered with it. */
type Listener = (change: { owner: string; current?: Submission }) => void;
const listeners = new Set<Listener>();
const progress = new Map<string, number>();

/** A file has moved: chosen, partly sent, there, refused. */
export function onFiles(listener: Listener) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function tell(owner: string, current?: Submission) {
  for (const listener of listeners) listener({ owner, current });
}

/** 0 to 1 of a file that is being sent. */
export const sentPart = (sha: string) => progress.get(sha) ?? 0;

/** Takes a file in: small, hashed, kept on the device. What it is called from then on is answered. */
export async function choose(
  owner: Owner,
  file: File,
  original: boolean,
  field?: string,
): Promise<ReportFile> {
  const { blob, name, thumb } = await prepare(file, original);
  const named: ReportFile = {
    name,
    size: blob.size,
    sha256: await sha256(blob),
    type: /^[a-z]+\/[a-z0-9.+-]+$/.test(blob.type) ? blob.type : 'application/octet-stream',
    ...(field ? { field } : {}),
  };
  await keep(owner, named, blob, thumb);
  return named;
}

/** Takes in what a backup file brought: it has its name and its hash already. */
export async function bringIn(owner: Owner, named: ReportFile, blob: Blob) {
  const known = await store.file(lastAccount.get() ?? '', owner.id, named.sha256);
  if (!known) await keep(owner, named, blob, blob.type.startsWith('image/') ? blob : null);
}

async function keep(owner: Owner, named: ReportFile, blob: Blob, thumb: Blob | null) {
  await store.keepFile({
    ...named,
    account: lastAccount.get() ?? '',
    submission: owner.id,
    kind: owner.kind,
    blob,
    thumb,
    key: crypto.randomUUID(),
    upload: null,
    state: 'waiting',
    addedAt: new Date().toISOString(),
  });
  navigator.storage?.persist?.(); // asked when there is something to lose
  tell(owner.id);
}

export async function remove(submission: string, sha: string) {
  const account = lastAccount.get() ?? '';
  const kept = await store.file(account, submission, sha);
  await store.dropFile(account, submission, sha);
  tell(submission);
  if (kept?.upload) await giveUp(kept.upload).catch(() => {}); // else the service forgets it in three days
}

const giveUp = (upload: string) => api(`/uploads/${upload}`, { method: 'DELETE', tus: true });

let again = false;
let running = false;

/** Sends what waits on this device, file after file, in one tab alone. Called whenever there may be a line. */
export async function flushFiles(): Promise<void> {
  const account = lastAccount.get();
  if (!account || !navigator.onLine) return;
  if (running) {
    again = true;
    return;
  }
  running = true;
  try {
    const work = async () => {
      do {
        again = false;
        for (const file of await store.files(account)) if (file.state === 'waiting') await send(file);
      } while (again);
    };
    await (navigator.locks ? navigator.locks.request('dondoc-files', work) : work());
  } finally {
    running = false;
  }
}

async function send(file: KeptFile) {
  try {
    const state = file.upload ? await stateOf(file.upload) : null;
    if (state === null) await begin(file);
    else if (state === 'RECEIVING') await resume(file);
    else if (state === 'CHECKING') return;
    await hand(file);
  } catch (failure) {
    await failed(file, failure);
  } finally {
    progress.delete(file.sha256);
  }
}

/** The upload names the intent; the file's own key was used when its upload began, and a key is for one request. */
const add = <T>(kind: Owner['kind'], file: KeptFile) =>
  api<T>(`/${kind}/${file.submission}/files`, {
    method: 'POST',
    body: { upload: file.upload },
    key: `add-${file.upload}`,
  });

/** A report shows its small pictures until it is sent; a duty's story shows what the service has. */
async function hand(file: KeptFile) {
  if (file.kind === 'assignments') {
    await add<Assignment>('assignments', file);
    await store.dropFile(file.account, file.submission, file.sha256);
    return tell(file.submission);
  }
  const current = await add<Submission>('submissions', file);
  await store.keepFile({ ...file, blob: null, state: 'there' });
  await store.keepSubmission(file.account, current);
  tell(file.submission, current);
}

/** A refusal of the file goes back to the person; everything else waits for the next time. */
async function failed(file: KeptFile, failure: unknown) {
  const code = failure instanceof ApiError ? failure.problem?.code : undefined;
  if (code === 'upload-refused' || code === 'too-large' || code === 'upload-gone') {
    await store.keepFile({ ...file, state: 'refused', reason: (failure as ApiError).message });
    tell(file.submission);
  }
}

async function stateOf(id: string) {
  try {
    const upload = await api<Upload>(`/uploads/${id}`);
    if (upload.state === 'REFUSED') throw new ApiError(422, refusal(upload));
    return upload.state;
  } catch (failure) {
    if (failure instanceof ApiError && failure.status === 404) return null;
    throw failure;
  }
}

const refusal = (upload: Upload) => ({
  type: '/problems/upload-refused',
  title: '',
  status: 422,
  code: 'upload-refused',
  detail: upload.problem?.message ?? '',
  traceId: '',
});

async function begin(file: KeptFile) {
  file.upload = null;
  file.key = crypto.randomUUID();
  await resume(file);
}

async function resume(file: KeptFile) {
  if (!file.blob) return;
  const tus = await import('@/shared/tus'); // loaded when the first file goes
  await tus.send(file.blob, {
    purpose: 'report-file',
    filename: file.name,
    sha256: file.sha256,
    piece: PIECE,
    begun: file.upload,
    key: file.key,
    onBegun: async (id) => {
      file.upload = id;
      await store.keepFile(file);
    },
    onPart: (part) => {
      progress.set(file.sha256, part);
      tell(file.submission);
    },
  });
}

export function watchFiles() {
  const flush = () => {
    flushFiles();
  };
  addEventListener('online', flush);
  document.addEventListener('visibilitychange', flush);
  setInterval(flush, 30_000); // a line that is there and fails, a scanner that is slow
  flush();
}
