import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Assignment } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { step, units } from './api';
import { words } from './texts';
import { may, useStep, whyNot } from './useStep';

const WITH_REASON = [
  ['return', 'giveBack'],
  ['assign-again', 'assignAgain'],
  ['ask-explanation', 'ask'],
  ['reopen', 'reopen'],
  ['cancel', 'cancel'],
] as const;

/** The side of who gave the duty: confirm, return, press, move, take back. */
export function Following({ of: a, onChanged }: { of: Assignment; onChanged: (next: Assignment) => void }) {
  const t = useText(words);
  const { take, busy, note } = useStep(a.id, onChanged);
  const blocked = whyNot(a, 'confirm');
  if (!['star', 'confirm', 'cancel'].some((verb) => may(a, verb))) return null;
  return (
    <section className="panel no-print" aria-label={t('assignment')}>
      {note}
      <div className="actions">
        {may(a, 'confirm') && (
          <button
            type="button"
            className="button button-main"
            disabled={busy}
            onClick={() => take('confirm')}
          >
            {t('confirm')}
          </button>
        )}
        {may(a, 'star') && (
          <button
            type="button"
            className="button button-quiet"
            aria-pressed={a.starred}
            disabled={busy}
            onClick={() => take(a.starred ? 'unstar' : 'star')}
          >
            {a.starred ? t('unstar') : t('star')}
          </button>
        )}
        {WITH_REASON.filter(([verb]) => may(a, verb)).map(([verb, label]) => (
          <ReasonAction
            key={verb}
            label={t(label)}
            run={(reason) => step(a.id, verb, crypto.randomUUID(), { sentence: reason })}
            onDone={onChanged}
          />
        ))}
        {may(a, 'transfer') && <Transfer of={a} onChanged={onChanged} />}
      </div>
      {a.status === 'REPORTED_DONE' && blocked && <p className="quiet">{blocked}</p>}
    </section>
  );
}

function Transfer({ of: a, onChanged }: { of: Assignment; onChanged: (next: Assignment) => void }) {
  const t = useText(words);
  const [open, setOpen] = useState(false);
  const [unit, setUnit] = useState('');
  const [why, setWhy] = useState('');
  const { take, busy, note } = useStep(a.id, onChanged);
  const choice = useQuery({ ...units, enabled: open });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button">{t('transfer')}</summary>
      <div className="field">
        <label htmlFor="to-unit">{t('toUnit')}</label>
        <select id="to-unit" value={unit} onChange={(event) => setUnit(event.target.value)}>
          <option value="">{t('chooseUnit')}</option>
          {choice.data
            ?.filter((u) => u.id !== a.unit.id)
            .map((u) => (
              <option key={u.id} value={u.id}>
                {u.name}
              </option>
            ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="why">{t('why')}</label>
        <textarea
          id="why"
          rows={2}
          maxLength={2000}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </div>
      {note}
      <button
        type="button"
        className="button button-bad"
        disabled={busy || !unit || !why.trim()}
        onClick={() => take('transfer', { unit, sentence: why.trim() })}
      >
        {t('transfer')}
      </button>
    </details>
  );
}
