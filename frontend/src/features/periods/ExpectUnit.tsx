import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ReportPeriod } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { expectUnit, unitsNamed } from './api';
import { words } from './texts';

/** Asks a unit for a report though the period is open already: never by itself, always for a reason. */
export function ExpectUnit({ period, onDone }: { period: ReportPeriod; onDone: () => Promise<void> }) {
  const t = useText(words);
  const id = useId();
  const [q, setQ] = useState('');
  const [unit, setUnit] = useState('');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [said, setSaid] = useState('');
  const act = useAct();
  const found = useQuery({ ...unitsNamed(q), enabled: q.trim().length > 1 });
  const ask = () =>
    act.run(async (key) => {
      setSaid('');
      const input = { unit, reason: reason.trim(), until: until || null };
      const asked = await expectUnit(period.id, input, key);
      setSaid(t('expectDone', asked.unit.name));
      setUnit('');
      setReason('');
      await onDone();
    });
  return (
    <details className="no-print">
      <summary className="button button-quiet">{t('expectUnit')}</summary>
      <p className="quiet">{t('expectHint')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <div className="field field-line">
          <label>
            {t('expectSearch')}{' '}
            <input type="search" value={q} maxLength={100} onChange={(e) => setQ(e.target.value)} />
          </label>
          <label>
            {t('expectWhich')}{' '}
            <select required value={unit} onChange={(e) => setUnit(e.target.value)}>
              <option value="" />
              {found.data?.map((u) => (
                <option key={u.id} value={u.id}>
                  {u.name}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('expectUntil')}{' '}
            <input
              type="date"
              min={period.due.lastDay}
              value={until}
              onChange={(e) => setUntil(e.target.value)}
            />
          </label>
        </div>
        <div className="field">
          <label htmlFor={id}>{t('reason')}</label>
          <textarea
            id={id}
            required
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
          />
        </div>
        <p role="status">{said}</p>
        {act.note}
        <button type="submit" className="button" disabled={act.busy}>
          {t('expectUnit')}
        </button>
      </form>
    </details>
  );
}
