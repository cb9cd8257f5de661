import { useId, useRef, useState } from 'react';
import type { ReportFile, Submission, SubmissionContent } from '@/shared/api/generated/types.gen';
import { bringIn } from '@/shared/attachments/queue';
import { saveFile } from '@/shared/files';
import { useText } from '@/shared/i18n';
import { type Draft, lastAccount, store } from '@/shared/offline/store';
import { loadTemplate } from './api';
import { draftOf, fileOf, packed, type Read } from './draftFile';
import { canSeal, isSealed, seal, unseal } from './sealed';
import { words } from './texts';
import { migrate } from './versions';

/** The draft as a file, to carry by stick or message when the network or the browser cannot be trusted. */
export function DraftFile(props: {
  submission: Submission;
  draft: Draft;
  /** Without it the draft can only be saved: it is on its way. */
  onRead?: (
    content: SubmissionContent,
    typed: Record<string, string>,
    files: (now: ReportFile[]) => ReportFile[],
  ) => void;
}) {
  const { submission, draft, onRead } = props;
  const t = useText(words);
  const id = useId();
  const [password, setPassword] = useState('');
  const [shut, setShut] = useState<File | null>(null);
  const [told, setTold] = useState<{ text: string; bad: boolean } | null>(null);
  const file = useRef<HTMLInputElement>(null);

  const save = async () => {
    const kept = (await store.files(lastAccount.get() ?? '')).filter((f) => f.submission === submission.id);
    const { along, left } = packed(draft, kept);
    const text = await fileOf(submission, draft, along);
    const name = `ban-nhap-${submission.period.code}-${submission.unit.code}`;
    if (password) saveFile(await seal(text, password), `${name}.dondoc`);
    else saveFile(new Blob([text], { type: 'application/json' }), `${name}.json`);
    const photos = along.length > 0 ? t('draftFileWith', along.length) : '';
    const what = t(password ? 'draftFileSealed' : 'draftFileSaved', photos);
    setTold({
      text: left.length ? `${what} ${t('draftFileLeft', left.join(', '))}` : what,
      bad: left.length > 0,
    });
  };
  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    setTold(null);
    const sealed = await isSealed(chosen);
    const text = sealed ? await unseal(chosen, password) : await chosen.text();
    if (text !== null) await take(text);
    else if (password) setTold({ text: t('draftFileShut'), bad: true });
    setShut(text === null ? chosen : null);
    if (file.current) file.current.value = '';
  };
  const take = async (text: string) => {
    try {
      const read = await draftOf(text, submission.id);
      if (typeof read === 'string') {
        setTold({ text: t(read), bad: true });
        return;
      }
      for (const { named, blob } of read.files)
        await bringIn({ kind: 'submissions', id: submission.id }, named, blob);
      const lost = await over(read);
      setTold({ text: lost ? t('draftFileOld', lost) : t('draftFileRead'), bad: lost !== '' });
    } catch {
      setTold({ text: t('draftFileBroken'), bad: true });
    }
  };
  /** A file of an earlier version goes over to this one; answers what has no place in it. */
  const over = async (read: Read) => {
    const brought = read.files.map((f) => f.named);
    const joined = (now: ReportFile[]) => [
      ...now,
      ...brought.filter((one) => now.every((known) => known.sha256 !== one.sha256)),
    ];
    if (!read.template || read.template === submission.template) {
      onRead?.(read.content, read.typed, joined);
      return '';
    }
    const [from, to] = await Promise.all([loadTemplate(read.template), loadTemplate(submission.template)]);
    const { content, dropped } = migrate(read.content, from, to);
    onRead?.(content, {}, joined);
    return [...Object.keys(dropped.values), ...Object.keys(dropped.narrative)].join(', ');
  };
  return (
    <details className="no-print">
      <summary className="button button-quiet">{t('draftFile')}</summary>
      <p className="quiet">{t('draftFileHint')}</p>
      {canSeal() && (
        <div className="field">
          <label htmlFor={id}>{t(shut ? 'draftFilePasswordOf' : 'draftFilePassword')}</label>
          <input
            id={id}
            type="password"
            autoComplete="off"
            maxLength={200}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </div>
      )}
      <div className="actions">
        {shut && (
          <button
            type="button"
            className="button button-main"
            disabled={!password}
            onClick={() => open(shut)}
          >
            {t('draftFileOpen', shut.name)}
          </button>
        )}
        <button type="button" className="button" onClick={save}>
          {t('draftFileSave')}
        </button>
        {onRead && (
          <label className="button">
            {t('draftFileLoad')}
            <input
              ref={file}
              className="visually-hidden"
              type="file"
              accept=".json,.dondoc"
              onChange={(event) => open(event.target.files?.[0])}
            />
          </label>
        )}
      </div>
      {told && (
        <p className={told.bad ? 'notice notice-bad' : 'notice'} role="alert">
          {told.text}
        </p>
      )}
    </details>
  );
}
