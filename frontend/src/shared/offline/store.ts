import { type DBSchema, openDB } from 'idb';
import type {
  Account,
  ReportFile,
  ReportTemplate,
  Submission,
  SubmissionContent,
} from '@/shared/api/generated/types.gen';

/** What is kept on the device: per account, so that a shared computer mixes nothing. */
export interface Draft {
  account: string;
  submission: string;
  content: SubmissionContent;
  /** Figures as typed where they are no numbers yet: not a keystroke is lost. */
  typed: Record<string, string>;
  /** Version on the server that the content was written over. */
  baseVersion: number;
  /** The server's content of that version; missing in drafts kept by an older app. */
  base?: SubmissionContent;
  savedAt: string;
  /** Set while the content has not reached the server. */
  dirty: boolean;
  /** The version of the template it is written in; missing in drafts kept by an older app. */
  template?: string;
  /** What was typed here and has no place in the version gone over to, until somebody has seen it. */
  leftOver?: LeftOver;
}

export interface LeftOver {
  template: string;
  content: SubmissionContent;
}

export interface Intent {
  account: string;
  submission: string;
  /** One key per intent: sending again sends the same. */
  key: string;
  content: SubmissionContent;
  baseVersion: number;
  base?: SubmissionContent;
  template?: string;
  createdAt: string;
  /** What is asked with it; missing in what an older app kept: to send. */
  verb?: 'submit' | 'request-approval' | 'approve';
}

/** A file of a report or a duty on this device, from the moment it is chosen until the server has it. */
export interface KeptFile extends ReportFile {
  account: string;
  /** The id of the report or of the duty. */
  submission: string;
  /** Missing in what an older app kept: of a report. */
  kind?: 'submissions' | 'assignments';
  /** Gone once the server has it; the small picture stays until the report is sent. */
  blob: Blob | null;
  thumb: Blob | null;
  /** One key per file: begun again, it is the same upload. */
  key: string;
  /** The server's id of the upload, once begun. */
  upload: string | null;
  state: 'waiting' | 'there' | 'refused';
  reason?: string;
  addedAt: string;
}

interface Schema extends DBSchema {
  drafts: { key: [string, string]; value: Draft };
  intents: { key: [string, string]; value: Intent };
  submissions: { key: [string, string]; value: { account: string; id: string; submission: Submission } };
  templates: { key: string; value: ReportTemplate };
  files: { key: [string, string, string]; value: KeptFile };
  lists: { key: [string, string]; value: { account: string; name: string; value: unknown } };
}

const database = openDB<Schema>('dondoc', 2, {
  upgrade(db, before) {
    if (before < 1) {
      db.createObjectStore('drafts', { keyPath: ['account', 'submission'] });
      db.createObjectStore('intents', { keyPath: ['account', 'submission'] });
      db.createObjectStore('submissions', { keyPath: ['account', 'id'] });
      db.createObjectStore('templates', { keyPath: 'id' });
    }
    db.createObjectStore('files', { keyPath: ['account', 'submission', 'sha256'] });
    db.createObjectStore('lists', { keyPath: ['account', 'name'] });
  },
  // A newer app in another tab may go on; this tab reads again at its next turn
  blocking: (_, __, event) => (event.target as IDBDatabase).close(),
});

const of = (account: string) => IDBKeyRange.bound([account], [account, []]);

/** Accounts that have signed out here: what is still on its way to the device comes too late. */
const gone = new Set<string>();

async function put<Name extends 'drafts' | 'intents' | 'submissions' | 'files' | 'lists'>(
  name: Name,
  value: Schema[Name]['value'],
) {
  if (gone.has(value.account)) return;
  // Committed at once: the page may be gone before the browser would do it by itself
  const kept = (await database).transaction(name, 'readwrite');
  kept
    .objectStore(name)
    .put(value)
    .catch(() => {}); // told by the transaction
  kept.commit();
  await kept.done;
}

export const store = {
  draft: async (account: string, submission: string) => (await database).get('drafts', [account, submission]),
  keepDraft: (draft: Draft) => put('drafts', draft),
  dropDraft: async (account: string, submission: string) =>
    (await database).delete('drafts', [account, submission]),
  intent: async (account: string, submission: string) =>
    (await database).get('intents', [account, submission]),
  intents: async (account: string) =>
    (await (await database).getAll('intents')).filter((i) => i.account === account),
  keepIntent: (intent: Intent) => put('intents', intent),
  dropIntent: async (account: string, submission: string) =>
    (await database).delete('intents', [account, submission]),
  submission: async (account: string, id: string) =>
    (await (await database).get('submissions', [account, id]))?.submission,
  keepSubmission: (account: string, submission: Submission) =>
    put('submissions', { account, id: submission.id, submission }),
  template: async (id: string) => (await database).get('templates', id),
  keepTemplate: async (template: ReportTemplate) => (await database).put('templates', template),
  files: async (account: string) => (await database).getAll('files', of(account)),
  file: async (account: string, submission: string, sha256: string) =>
    (await database).get('files', [account, submission, sha256]),
  keepFile: (file: KeptFile) => put('files', file),
  dropFile: async (account: string, submission: string, sha256: string) =>
    (await database).delete('files', [account, submission, sha256]),
  list: async <T>(account: string, name: string) =>
    (await (await database).get('lists', [account, name]))?.value as T | undefined,
  keepList: (account: string, name: string, value: unknown) => put('lists', { account, name, value }),
  /** What the server does not have yet: lost for ever if this device is cleared. */
  unsent: async (account: string) => {
    const db = await database;
    const drafts = (await db.getAll('drafts', of(account))).filter((d) => d.dirty).length;
    const intents = (await db.getAll('intents', of(account))).length;
    const files = (await db.getAll('files', of(account))).filter((f) => f.state === 'waiting').length;
    return { reports: Math.max(drafts, intents), files };
  },
  /** For a shared computer: nothing of this account stays. */
  clear: async (account: string) => {
    gone.add(account);
    const db = await database;
    for (const name of ['drafts', 'intents', 'submissions', 'files', 'lists'] as const)
      await db.delete(name, of(account));
    // A template being written is kept there under its writer's name
    for (const key of Object.keys(localStorage)) if (key.includes(account)) localStorage.removeItem(key);
  },
};

/** The account that used this device last, so that its drafts open before, or without, the network. */
export const lastAccount = {
  get: () => localStorage.getItem('dondoc-account'),
  set: (id: string) => {
    gone.delete(id);
    localStorage.setItem('dondoc-account', id);
  },
  forget: () => localStorage.removeItem('dondoc-account'),
};

const SHARED = 'dondoc-shared';

/** Many people's computer, as who signed in last said. A tab that stays open through it is still that person's. */
export const sharedDevice = {
  is: () => localStorage.getItem(SHARED) !== null,
  set: (shared: boolean) => {
    if (shared) localStorage.setItem(SHARED, 'yes');
    else localStorage.removeItem(SHARED);
    sessionStorage.setItem(SHARED, 'yes');
  },
  isNewcomers: () => sharedDevice.is() && sessionStorage.getItem(SHARED) === null,
};

/** Who that was, as the service said it: without a network the app still knows which first page is theirs. */
export const lastPerson = {
  keep: (account: Account) => store.keepList(account.id, 'account', account),
  read: async () => {
    const id = lastAccount.get();
    return id ? ((await store.list<Account>(id, 'account')) ?? null) : null;
  },
};
