import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReaderAnswer, ReaderLink } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { currentLanguage } from '@/shared/i18n/language';
import { Loaded } from '@/shared/ui/Loaded';
import { useAct } from '@/shared/ui/useAct';
import { useTitle } from '@/shared/ui/useTitle';
import { Line } from './parts';
import { ReaderFile } from './ReaderFile';
import { words } from './readerTexts';
import { Said } from './Said';

/** The secret stays behind `#`, which no server and no log sees; it goes out in a header. */
async function call(id: string, secret: string, verb = '', body?: ReaderAnswer) {
  const response = await fetch(`/api/v1/reader-links/${id}${verb}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      Accept: 'application/json',
      'Accept-Language': currentLanguage(),
      'Reader-Secret': secret,
      ...(body && { 'Content-Type': 'application/json' }),
    },
    body: body ? JSON.stringify(body) : null,
  }).catch(() => {
    throw new ApiError(0, null);
  });
  if (!response.ok) throw new ApiError(response.status, await response.json().catch(() => null));
  return (await response.json()) as ReaderLink;
}

/** A named reader on the phone, without an account: the text beside the Vietnamese, and one word about it. */
export default function ReaderPage({ id }: { id: string }) {
  const t = useText(words);
  const [secret] = useState(() => location.hash.slice(1));
  const [kept, setKept] = useState<ReaderLink | null>(null);
  const link = useQuery({ queryKey: ['reader-link', id], queryFn: () => call(id, secret), retry: false });
  useTitle(t('a_READER'));
  if (link.error instanceof ApiError && link.error.status === 404) {
    return <p className="notice notice-bad">{t('readerUnknown')}</p>;
  }
  return (
    <Loaded of={link}>
      {(read) => {
        const now = kept ?? read;
        if (now.state === 'USED') return <p className="notice notice-good">{t('readerThanks')}</p>;
        if (now.state !== 'OPEN' || !now.content)
          return <p className="notice notice-bad">{t('readerEnded')}</p>;
        return <Read of={now} secret={secret} onDone={setKept} />;
      }}
    </Loaded>
  );
}

function Read(props: { of: ReaderLink; secret: string; onDone: (kept: ReaderLink) => void }) {
  const { of: link, secret, onDone } = props;
  const t = useText(words);
  const content = link.content;
  const [wrong, setWrong] = useState(false);
  const [message, setMessage] = useState('');
  const [text, setText] = useState(content?.text ?? '');
  const [transcript, setTranscript] = useState(content?.transcript ?? '');
  const act = useAct();
  if (!content || !link.form) return null;
  const send = (verb: string, body: ReaderAnswer) =>
    act.run(async () => onDone(await call(link.id, secret, verb, body)));
  const correct = () =>
    send('/request-changes', {
      message: message || null,
      text: text === (content.text ?? '') ? null : text,
      transcript: transcript === (content.transcript ?? '') ? null : transcript,
    });
  return (
    <>
      <h1>{t('readerHello', link.reader)}</h1>
      <p className="lead">{t('readerAsk', link.unit.name)}</p>
      <div className="side-by-side">
        {link.beside && <Said title={t('beside')} content={link.beside} lang="vi" />}
        <Said title={link.form.languageName} content={content} lang={link.form.lang} />
      </div>
      {content.altText && (
        <p className="prose">
          <strong>{t('altText')}:</strong> {content.altText}
        </p>
      )}
      {content.files.map((f) => (
        <ReaderFile key={f.id} link={link.id} file={f} secret={secret} />
      ))}
      {act.note}
      {!wrong && (
        <p className="field-line">
          <button
            type="button"
            className="button button-main"
            disabled={act.busy}
            onClick={() => send('/approve', {})}
          >
            {t('readerRight')}
          </button>
          <button type="button" className="button" onClick={() => setWrong(true)}>
            {t('readerWrong')}
          </button>
        </p>
      )}
      {wrong && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            correct();
          }}
        >
          <Line
            id="message"
            label={t('readerMessage')}
            value={message}
            rows={3}
            max={4000}
            onChange={setMessage}
          />
          {content.text && (
            <Line
              id="text"
              label={t('readerCorrect')}
              value={text}
              rows={8}
              max={100_000}
              lang={link.form.lang}
              onChange={setText}
            />
          )}
          {content.transcript && (
            <Line
              id="transcript"
              label={t('transcript')}
              value={transcript}
              rows={8}
              max={100_000}
              lang={link.form.lang}
              onChange={setTranscript}
            />
          )}
          <button type="submit" className="button button-main" disabled={act.busy}>
            {t('sendWord')}
          </button>
        </form>
      )}
    </>
  );
}
