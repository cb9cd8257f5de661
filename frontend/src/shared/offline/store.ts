import { type DBSchema, openDB } from 'idb';
import type { ReportTemplate, Submission, SubmissionContent } from '@/shared/api/generated/types.gen';

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
}

export interface Intent {
  account: string;
  submission: string;
  /** One key per intent: sending again sends the same. */
  key: string;
  content: SubmissionContent;
  baseVersion: number;
  base?: SubmissionContent;
  createdAt: string;
}

interface Schema extends DBSchema {
  drafts: { key: [string, string]; value: Draft };
  intents: { key: [string, string]; value: Intent };
  submissions: { key: [string, string]; value: { account: string; id: string; submission: Submission } };
  templates: { key: string; value: ReportTemplate };
}

const database = openDB<Schema>('dondoc', 1, {
  upgrade(db) {
    db.createObjectStore('drafts', { keyPath: ['account', 'submission'] });
    db.createObjectStore('intents', { keyPath: ['account', 'submission'] });
    db.createObjectStore('submissions', { keyPath: ['account', 'id'] });
    db.createObjectStore('templates', { keyPath: 'id' });
  },
});

export const store = {
  draft: async (account: string, submission: string) => (await database).get('drafts', [account, submission]),
  keepDraft: async (draft: Draft) => (await database).put('drafts', draft),
  dropDraft: async (account: string, submission: string) =>
    (await database).delete('drafts', [account, submission]),
  intent: async (account: string, submission: string) =>
    (await database).get('intents', [account, submission]),
  intents: async (account: string) =>
    (await (await database).getAll('intents')).filter((i) => i.account === account),
  keepIntent: async (intent: Intent) => (await database).put('intents', intent),
  dropIntent: async (account: string, submission: string) =>
    (await database).delete('intents', [account, submission]),
  submission: async (account: string, id: string) =>
    (await (await database).get('submissions', [account, id]))?.submission,
  keepSubmission: async (account: string, submission: Submission) =>
    (await database).put('submissions', { account, id: submission.id, submission }),
  template: async (id: string) => (await database).get('templates', id),
  keepTemplate: async (template: ReportTemplate) => (await database).put('templates', template),
};

/** The account that used this device last, so that its drafts open before, or without, the network. */
export const lastAccount = {
  get: () => localStorage.getItem('dondoc-account'),
  set: (id: string) => localStorage.setItem('dondoc-account', id),
};
