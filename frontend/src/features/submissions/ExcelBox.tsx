import { useRef, useState } from 'react';
import type { Problem, Submission } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { downloadWorkbook, uploadWorkbook } from './api';
import { words } from './texts';

/** The service reads no larger one: nobody waits on a weak line to be told so. */
const MOST_BYTES = 2_000_000;

/** For those who fill in Excel: the prefilled file away, the filled file back; wrong cells are told by address. */
export function ExcelBox(props: {
  submission: string;
  version: number;
  onRead: (s: Submission) => Promise<void>;
}) {
  const t = useText(words);
  const file = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  const [wrong, setWrong] = useState<NonNullable<Problem['errors']> | null>(null);

  const fail = (failure: unknown) => {
    setWrong(failure instanceof ApiError ? (failure.problem?.errors ?? []) : []);
    setTold(failure instanceof ApiError && failure.problem ? failure.message : t('failed'));
  };
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > MOST_BYTES) {
      setWrong([]);
      setTold(t('excelTooLarge'));
      if (file.current) file.current.value = '';
      return;
    }
    try {
      const saved = await uploadWorkbook(props.submission, chosen, props.version);
      await props.onRead(saved);
      setWrong(null);
      setTold(t('excelRead', Object.keys(saved.content?.values ?? {}).length));
    } catch (failure) {
      fail(failure);
    } finally {
      if (file.current) file.current.value = '';
    }
  };

  return (
    <details className="no-print">
      <summary className="button button-quiet">{t('excel')}</summary>
      <p className="quiet">{t('excelHint')}</p>
      <div className="actions">
        <button
          type="button"
          className="button"
          onClick={() => downloadWorkbook(props.submission).catch(fail)}
        >
          {t('excelDownload')}
        </button>
        <label className="button">
          {t('excelUpload')}
          <input
            ref={file}
            className="visually-hidden"
            type="file"
            accept=".xlsx"
            onChange={(event) => take(event.target.files?.[0])}
          />
        </label>
      </div>
      {told && (
        <div className={wrong ? 'notice notice-bad' : 'notice'} role="alert">
          <p>{told}</p>
          {wrong && wrong.length > 0 && (
            <ul>
              {wrong.map((w) => (
                <li key={w.pointer + w.code}>{w.message}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </details>
  );
}
