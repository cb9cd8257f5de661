import { useRef, useState } from 'react';
import type { Assignment } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Refusal } from '@/shared/ui/Refusal';
import { WordsField } from '@/shared/ui/WordsField';
import { give } from './api';
import { Bearer, isChosen, NOBODY } from './Bearer';
import { words } from './texts';

/** Hands a piece on: to whom, what, and until when. */
export function GivePiece({ of: a, onGiven }: { of: Assignment; onGiven: () => void }) {
  const t = useText(words);
  const key = useRef('');
  const [to, setTo] = useState(NOBODY);
  const [said, setSaid] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [failure, setFailure] = useState('');
  const send = async () => {
    key.current ||= crypto.randomUUID();
    setFailure('');
    try {
      await give({ assignment: a.id, ...to, words: said.trim(), dueOn: dueOn || null }, key.current);
      key.current = '';
      setTo(NOBODY);
      setSaid('');
      setDueOn('');
      onGiven();
    } catch (refused) {
      setFailure(explained(refused, t('failed')));
    }
  };
  return (
    <details className="no-print">
      <summary className="button">{t('give')}</summary>
      <Bearer assignment={a.id} value={to} onChange={setTo} />
      <WordsField label={t('words')} value={said} onChange={setSaid} />
      <div className="field">
        <label htmlFor="piece-due">{t('dueOn')}</label>
        <input
          id="piece-due"
          type="date"
          min={today()}
          value={dueOn}
          onChange={(event) => setDueOn(event.target.value)}
        />
      </div>
      <Refusal>{failure}</Refusal>
      <button
        type="button"
        className="button button-main"
        disabled={!said.trim() || !isChosen(to)}
        onClick={send}
      >
        {t('givePiece')}
      </button>
    </details>
  );
}
