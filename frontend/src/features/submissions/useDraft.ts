import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '@/shared/api/client';
import type { Submission, SubmissionContent } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { flushFiles } from '@/shared/attachments/queue';
import { type Draft, lastAccount, store } from '@/shared/offline/store';
import { save } from './api';
import { type Joined, joined } from './joined';
import { same } from './merge';

const DEVICE_AFTER = 50;
const SERVER_AFTER = 1500;
const EMPTY: SubmissionContent = { values: {}, narrative: {}, notes: {} };

export interface SaveState {
  /** The three honest states: on this device, on the server; "sent" is the submission's own. */
  where: 'nowhere' | 'device' | 'server';
  at: string | null;
}

export interface Conflict {
  theirs: Submission;
  merged: Joined;
}

/** The draft in the version of theirs; boxes of fields that may be gone are emptied. */
const over = (now: Draft, theirs: Submission, lost: SubmissionContent | null) => ({
  template: theirs.template,
  typed: now.template === theirs.template ? now.typed : {},
  leftOver: lost && now.template ? { template: now.template, content: lost } : now.leftOver,
});

/**
 * Keeps what is typed: on the device at once, on the server soon after. What the device holds wins over what the
 * server sent; what two people changed in different places is joined, in the same place the person chooses.
 */
export function useDraft(
  submission: Submission,
  onServer: (saved: Submission) => void,
  paused: () => boolean,
) {
  const account = lastAccount.get() ?? '';
  const [draft, setDraft] = useState<Draft | null>(null);
  const [state, setState] = useState<SaveState>({ where: 'nowhere', at: null });
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const latest = useRef<Draft | null>(null);
  const saving = useRef(false);

  // Only another submission is another draft; a newer version of the same one must not overwrite what is typed
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    store.draft(account, submission.id).then((kept) => {
      const usable = kept?.dirty ? kept : null;
      const opened: Draft = usable ?? {
        account,
        submission: submission.id,
        content: submission.content ?? EMPTY,
        typed: {},
        baseVersion: submission.version,
        base: submission.content ?? EMPTY,
        savedAt: submission.updatedAt,
        dirty: false,
        template: submission.template,
        leftOver: kept?.leftOver,
      };
      latest.current = opened;
      setDraft(opened);
      setState(
        usable
          ? { where: 'device', at: usable.savedAt }
          : { where: submission.status === 'NOT_STARTED' ? 'nowhere' : 'server', at: submission.updatedAt },
      );
    });
  }, [account, submission.id]);

  const toServer = useCallback(async () => {
    const sent = latest.current;
    // While the report waits to be sent, a save would change the version it is to be sent over
    if (!sent?.dirty || saving.current || paused() || Object.keys(sent.typed).length > 0) return;
    saving.current = true;
    try {
      const saved = await save(sent.submission, sent.content, sent.baseVersion);
      const now = latest.current;
      if (now) {
        const changedMeanwhile = now.savedAt !== sent.savedAt;
        const next = { ...now, baseVersion: saved.version, base: sent.content, dirty: changedMeanwhile };
        latest.current = next;
        setDraft(next);
        await store.keepDraft(next);
        if (!changedMeanwhile) setState({ where: 'server', at: saved.updatedAt });
      }
      onServer(saved);
      flushFiles(); // the service takes the files that a report names, so their turn is now
    } catch (failure) {
      if (failure instanceof ApiError && failure.status === 412) {
        const theirs = await api<Submission>(`/submissions/${sent.submission}`);
        const now = latest.current ?? sent;
        const onIt = theirs.content ?? EMPTY;
        const merged = await joined(now, theirs);
        if (merged.clashes.length > 0) {
          setConflict({ theirs, merged });
        } else {
          const next = {
            ...now,
            ...over(now, theirs, merged.lost),
            content: merged.content,
            baseVersion: theirs.version,
            base: onIt,
            dirty: !same(merged.content, onIt),
            savedAt: new Date().toISOString(),
          };
          latest.current = next;
          setDraft(next);
          await store.keepDraft(next);
          onServer(theirs);
        }
      }
    } finally {
      saving.current = false;
    }
  }, [onServer, paused]);

  const change = useCallback((content: SubmissionContent, typed: Record<string, string>) => {
    const now = latest.current;
    if (!now) return;
    const next = { ...now, content, typed, dirty: true, savedAt: new Date().toISOString() };
    latest.current = next;
    setDraft(next);
  }, []);

  const changeContent = useCallback(
    (make: (content: SubmissionContent) => SubmissionContent) => {
      if (latest.current) change(make(latest.current.content), latest.current.typed);
    },
    [change],
  );

  useEffect(() => {
    if (!draft?.dirty) return;
    const device = setTimeout(() => {
      if (latest.current) store.keepDraft(draft).then(() => setState({ where: 'device', at: draft.savedAt }));
    }, DEVICE_AFTER);
    const server = setTimeout(() => {
      if (!conflict) toServer();
    }, SERVER_AFTER);
    return () => {
      clearTimeout(device);
      clearTimeout(server);
    };
  }, [draft, conflict, toServer]);

  useEffect(() => {
    const keep = () => {
      if (latest.current?.dirty) store.keepDraft(latest.current);
    };
    addEventListener('pagehide', keep);
    addEventListener('online', toServer);
    return () => {
      keep();
      removeEventListener('pagehide', keep);
      removeEventListener('online', toServer);
    };
  }, [toServer]);

  const resolve = useCallback(
    async (content: SubmissionContent) => {
      const now = latest.current;
      if (!now || !conflict) return;
      const next = {
        ...now,
        ...over(now, conflict.theirs, conflict.merged.lost),
        content,
        typed: {},
        baseVersion: conflict.theirs.version,
        base: conflict.theirs.content ?? EMPTY,
        dirty: true,
        savedAt: new Date().toISOString(),
      };
      latest.current = next;
      setConflict(null);
      setDraft(next);
    },
    [conflict],
  );

  /** What the server made of a file takes the place of the draft. */
  const adopt = useCallback(
    async (saved: Submission) => {
      const now = latest.current;
      if (!now) return;
      const content = saved.content ?? EMPTY;
      const next = {
        ...now,
        content,
        base: content,
        typed: {},
        baseVersion: saved.version,
        template: saved.template,
        dirty: false,
        savedAt: saved.updatedAt,
      };
      latest.current = next;
      setDraft(next);
      setState({ where: 'server', at: saved.updatedAt });
      await store.keepDraft(next);
      onServer(saved);
    },
    [onServer],
  );

  // The template changed under the draft: what is here goes over to it, now and not at the next keystroke
  const written = draft?.template;
  useEffect(() => {
    if (!written || written === submission.template || conflict) return;
    if (!latest.current?.dirty) {
      adopt(submission);
      return;
    }
    // A box that holds no value yet may belong to a field that is gone
    latest.current = { ...latest.current, typed: {} };
    toServer();
  }, [written, submission, conflict, toServer, adopt]);

  /** The report has gone: what was typed is in it, and must not come back when this form closes. */
  const letGo = useCallback(async () => {
    latest.current = null;
    await store.dropDraft(account, submission.id);
  }, [account, submission.id]);

  const seen = useCallback(async () => {
    const now = latest.current;
    if (!now) return;
    const next = { ...now, leftOver: undefined };
    latest.current = next;
    setDraft(next);
    await store.keepDraft(next);
  }, []);

  return {
    draft,
    state,
    conflict,
    change,
    changeContent,
    resolve,
    adopt,
    resume: toServer,
    seen,
    letGo,
  };
}
