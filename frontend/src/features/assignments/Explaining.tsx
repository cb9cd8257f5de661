import { useState } from 'react';
import type { Assignment } from '@/shared/api/generated/types.gen';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { words } from './texts';
import { may, useStep } from './useStep';

/** A question about this duty and its answer, where both sides see them. */
export function Explaining({ of: a, onChanged }: { of: Assignment; onChanged: (next: Assignment) => void }) {
  const t = useText(words);
  const { take, busy, note } = useStep(a.id, onChanged);
  const [answer, setAnswer] = useState('');
  const e = a.explanation;
  if (!e) return null;
  return (
    <section aria-labelledby="explanation" className={e.settledAt ? 'notice' : 'notice notice-bad'}>
      <h2 id="explanation">{t('explanation')}</h2>
      <p>
        <strong>{e.question}</strong>{' '}
        <span className="quiet">
          {e.askedBy.name}, {moment(e.askedAt)}
        </span>
      </p>
      {e.answer ? (
        <p className="prose">
          {e.answer} {e.answeredAt && <span className="quiet">({moment(e.answeredAt)})</span>}
        </p>
      ) : (
        <p className="quiet">{t('waitingAnswer')}</p>
      )}
      {e.settledAt && <p className="quiet">{t('settled', moment(e.settledAt))}</p>}
      {note}
      {may(a, 'explain') && (
        <div className="field">
          <label htmlFor="answer">{t('answerLabel')}</label>
          <textarea
            id="answer"
            rows={2}
            maxLength={2000}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
          <button
            type="button"
            className="button button-main"
            disabled={busy || !answer.trim()}
            onClick={() =>
              take('explain', { sentence: answer.trim() }).then((taken) => taken && setAnswer(''))
            }
          >
            {t('explain')}
          </button>
        </div>
      )}
      {may(a, 'settle-explanation') && (
        <button type="button" className="button" disabled={busy} onClick={() => take('settle-explanation')}>
          {t('settle')}
        </button>
      )}
    </section>
  );
}
