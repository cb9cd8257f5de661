import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ApiError } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { Refusal } from '@/shared/ui/Refusal';
import { useTitle } from '@/shared/ui/useTitle';
import { bringIn, bringInFile } from './api';
import { words } from './texts';

const MOST_CHARACTERS = 1_000_000;
const MOST_BYTES = 10_000_000;

/** A letter comes in as a file, which is kept as it is, or as pasted text. */
export default function NewIntakePage() {
  const t = useText(words);
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [file, setFile] = useState<File>();
  const [fileName, setFileName] = useState<string>();
  const [secret, setSecret] = useState(false);
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const key = useRef(crypto.randomUUID());
  const input = useRef<HTMLInputElement>(null);
  useTitle(t('newIntake'));

  const drop = () => {
    setFile(undefined);
    if (input.current) input.current.value = '';
  };
  /** What bears a secrecy mark must not even lie in this page. */
  const markSecret = (is: boolean) => {
    setSecret(is);
    setFailure('');
    setText('');
    drop();
  };
  const choose = async (chosen: File | undefined) => {
    setFailure('');
    setFile(undefined);
    if (!chosen) return;
    if (chosen.size > MOST_BYTES) return setFailure(t('fileTooLarge'));
    if (/\.txt$/i.test(chosen.name)) {
      setFileName(chosen.name);
      setText(await chosen.text());
    } else setFile(chosen);
  };
  const read = async () => {
    if (!file && text.length > MOST_CHARACTERS) return setFailure(t('letterTooLong'));
    setBusy(true);
    setFailure('');
    try {
      const intake = await (file ? bringInFile(file, key.current) : bringIn(text, fileName, key.current));
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
      <Refusal>{secret ? t('secretRefused') : failure}</Refusal>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
      >
        <label className="check">
          <input type="checkbox" checked={secret} onChange={(event) => markSecret(event.target.checked)} />
          {t('isSecret')}
        </label>
        <div className="field">
          <label htmlFor="file">{t('chooseFile')}</label>
          <p className="quiet" id="file-hint">
            {t('fileHint')}
          </p>
          <input
            id="file"
            ref={input}
            type="file"
            disabled={secret}
            aria-describedby="file-hint"
            accept=".pdf,.docx,.png,.jpg,.jpeg,.txt"
            onChange={(event) => choose(event.target.files?.[0])}
          />
          {file && (
            <button type="button" className="link" onClick={drop}>
              {t('dropFile')}
            </button>
          )}
        </div>
        {!file && (
          <div className="field">
            <label htmlFor="letter">{t('pasteLetter')}</label>
            <textarea
              id="letter"
              rows={16}
              className="letter-input"
              disabled={secret}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </div>
        )}
        <button type="submit" className="button button-main" disabled={busy || (!file && !text.trim())}>
          {busy ? t('reading') : t('readLetter')}
        </button>
      </form>
    </>
  );
}
