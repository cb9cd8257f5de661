import { useRef, useState } from 'react';
import type { Submission, SubmissionContent } from '@/shared/api/generated/types.gen';
import { saveFile } from '@/shared/files';
import { useText } from '@/shared/i18n';
import type { Draft } from '@/shared/offline/store';
import { draftOf, fileOf } from './draftFile';
import { words } from './texts';

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
    onRead(read.content, read.typed);
    setTold({ text: t('draftFileRead'), bad: false });
  };
  return (
    <details className="no-print">
      <summary className="button button-quiet">{t('draftFile')}</summary>
      <p className="quiet">{t('draftFileHint')}</p>
      <div className="actions">
        <button
          type="button"
          className="button"
          onClick={() =>
            saveFile(
              new Blob([fileOf(submission, draft)], { type: 'application/json' }),
              `ban-nhap-${submission.period.code}-${submission.unit.code}.json`,
            )
          }
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
