import { useRef, useState } from 'react';
import type { Submission, SubmissionContent } from '@/shared/api/generated/types.gen';
import { saveFile } from '@/shared/files';
import { useText } from '@/shared/i18n';
import type { Draft } from '@/shared/offline/store';
import { loadTemplate } from './api';
import { draftOf, fileOf } from './draftFile';
import { words } from './texts';
import { migrate } from './versions';

/** The draft as a file, to carry by stick or message when the network or the browser cannot be trusted. */
export function DraftFile(props: {
  submission: Submission;
  draft: Draft;
  onRead: (content: SubmissionContent, typed: Record<string, string>) => void;
}) {
  const { submission, draft, onRead } = props;
  const t = useText(words);
  const file = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<{ text: string; bad: boolean } | null>(null);
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = draftOf(await chosen.text(), submission.id);
    if (file.current) file.current.value = '';
    if (typeof read === 'string') {
      setTold({ text: t(read), bad: true });
      return;
    }
    try {
      const lost = await over(read);
      setTold({ text: lost ? t('draftFileOld', lost) : t('draftFileRead'), bad: lost !== '' });
    } catch {
      setTold({ text: t('draftFileBroken'), bad: true });
    }
  };
  /** A file of an earlier version goes over to this one; answers what has no place in it. */
  const over = async (read: Exclude<ReturnType<typeof draftOf>, string>) => {
    if (!read.template || read.template === submission.template) {
      onRead(read.content, read.typed);
      return '';
    }
    const [from, to] = await Promise.all([loadTemplate(read.template), loadTemplate(submission.template)]);
    const { content, dropped } = migrate(read.content, from, to);
    onRead(content, {});
    return [...Object.keys(dropped.values), ...Object.keys(dropped.narrative)].join(', ');
  };
  return (
    <details className="no-print">
      <summary className="button button-quiet">{t('draftFile')}</summary>
      <p className="quiet">{t('draftFileHint')}</p>
      <div className="actions">
        <button
          type="button"
          className="button"
          onClick={() => {
            saveFile(
              new Blob([fileOf(submission, draft)], { type: 'application/json' }),
              `ban-nhap-${submission.period.code}-${submission.unit.code}.json`,
            );
            const files = draft.content.files?.length ?? 0;
            setTold(files > 0 ? { text: t('draftFileWithout', files), bad: false } : null);
          }}
        >
          {t('draftFileSave')}
        </button>
        <label className="button">
          {t('draftFileLoad')}
          <input
            ref={file}
            className="visually-hidden"
            type="file"
            accept=".json"
            onChange={(event) => take(event.target.files?.[0])}
          />
        </label>
      </div>
      {told && (
        <p className={told.bad ? 'notice notice-bad' : 'notice'} role="alert">
          {told.text}
        </p>
      )}
    </details>
  );
}
