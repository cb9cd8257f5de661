import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { bringIn } from './api';
import { words } from './texts';

const MOST = 1_000_000;

export default function NewIntakePage() {
  const t = useText(words);
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [fileName, setFileName] = useState<string>();
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const key = useRef(crypto.randomUUID());
  useEffect(() => {
    document.title = `${t('newIntake')} – Đôn Đốc`;
  });

  const read = async () => {
    if (text.length > MOST) return setFailure(t('letterTooLong'));
    setBusy(true);
    setFailure('');
    try {
      const intake = await bringIn(text, fileName, key.current);
      navigate({ to: '/van-ban/$id/ra-soat', params: { id: intake.directive } });
    } catch (error) {
      key.current = crypto.randomUUID();
      setFailure(error instanceof ApiError && !error.isOffline ? error.message : t('failed'));
      setBusy(false);
    }
  };
  return (
    <>
      <h1>{t('newIntake')}</h1>
      {failure && (
        <p className="notice notice-bad" role="alert">
          {failure}
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
      >
        <div className="field">
          <label htmlFor="file">{t('chooseFile')}</label>
          <input
            id="file"
            type="file"
            accept=".txt,text/plain"
            onChange={async (event) => {
              const file = event.target.files?.[0];
              if (!file) return;
              setFileName(file.name);
              if (file.size > 4 * MOST) setFailure(t('letterTooLong'));
              else setText(await file.text());
            }}
          />
        </div>
        <div className="field">
          <label htmlFor="letter">{t('pasteLetter')}</label>
          <textarea
            id="letter"
            rows={16}
            className="letter-input"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <button type="submit" className="button button-main" disabled={busy || !text.trim()}>
          {busy ? t('reading') : t('readLetter')}
        </button>
      </form>
    </>
  );
}
