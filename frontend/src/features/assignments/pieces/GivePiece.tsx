import { useState } from 'react';
import type { Assignment } from '@/shared/api/generated/types.gen';
import { today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { WordsField } from '@/shared/ui/WordsField';
import { give } from './api';
import { Bearer, isChosen, NOBODY } from './Bearer';
import { words } from './texts';

/** Hands a piece on: to whom, what, and until when. */
export function GivePiece({ of: a, onGiven }: { of: Assignment; onGiven: () => void }) {
  const t = useText(words);
  const act = useAct();
  const [to, setTo] = useState(NOBODY);
  const [said, setSaid] = useState('');
  const [dueOn, setDueOn] = useState('');
  const send = () =>
    act.run(async (key) => {
      await give({ assignment: a.id, ...to, words: said.trim(), dueOn: dueOn || null }, key);
      setTo(NOBODY);
      setSaid('');
      setDueOn('');
      onGiven();
    });
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
      {act.note}
      <button
        type="button"
        className="button button-main"
        disabled={act.busy || !said.trim() || !isChosen(to)}
        onClick={send}
      >
        {t('givePiece')}
      </button>
    </details>
  );
}
