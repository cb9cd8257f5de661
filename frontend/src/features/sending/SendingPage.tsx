import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '@/shared/api/client';
import type { UnitSending } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { day, today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { useTitle } from '@/shared/ui/useTitle';
import { words } from './texts';

/** Whether the unit's reports go through its head, and who stands in. */
export default function SendingPage({ units }: { units: string[] }) {
  const t = useText(words);
  useTitle(t('sendingTitle'));
  return (
    <>
      <h1>{t('sendingTitle')}</h1>
      {units.length === 0 && <p className="notice">{t('noUnits')}</p>}
      {units.map((unit) => (
        <OfUnit key={unit} unit={unit} />
      ))}
    </>
  );
}

function OfUnit({ unit }: { unit: string }) {
  const client = useQueryClient();
  const key = ['sending', unit];
  const sending = useQuery({ queryKey: key, queryFn: () => api<UnitSending>(`/units/${unit}/sending`) });
  return (
    <Loaded of={sending}>
      {(s) => <Form key={s.version} sending={s} onDone={(now) => client.setQueryData(key, now)} />}
    </Loaded>
  );
}

function Form({ sending: s, onDone }: { sending: UnitSending; onDone: (now: UnitSending) => void }) {
  const t = useText(words);
  const id = useId();
  const [twoStep, setTwoStep] = useState(s.twoStep);
  const [account, setAccount] = useState(s.substitute?.account ?? '');
  const [until, setUntil] = useState(s.substitute?.until ?? today());
  const [said, setSaid] = useState('');
  const save = async () => {
    try {
      const substitute = twoStep && account ? { account, until } : null;
      const body = { twoStep, substitute };
      onDone(
        await api<UnitSending>(`/units/${s.unit.id}/sending`, { method: 'PUT', body, ifMatch: s.version }),
      );
    } catch (error) {
      setSaid(explained(error, t('failed')));
    }
  };
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{s.unit.name}</h2>
      <fieldset disabled={!s.mayChange}>
        {([false, true] as const).map((two) => (
          <label key={String(two)} className="nil">
            <input
              type="radio"
              name={`${id}step`}
              checked={twoStep === two}
              onChange={() => setTwoStep(two)}
            />
            {t(two ? 'twoStep' : 'oneStep')}
          </label>
        ))}
        {twoStep && (
          <>
            <p className="quiet">{t('fair')}</p>
            {s.mayChange ? (
              <div className="field field-line">
                <label>
                  {t('substitute')}{' '}
                  <select value={account} onChange={(e) => setAccount(e.target.value)}>
                    <option value="">{t('nobody')}</option>
                    {s.colleagues.map((c) => (
                      <option key={c.account} value={c.account}>
                        {c.name}
                      </option>
                    ))}
                  </select>
                </label>
                {account && (
                  <label>
                    {t('until')}{' '}
                    <input
                      type="date"
                      required
                      min={today()}
                      value={until}
                      onChange={(e) => setUntil(e.target.value)}
                    />
                  </label>
                )}
              </div>
            ) : (
              s.substitute && (
                <p>
                  {t('substitute')}: <strong>{s.substitute.name}</strong> {t('until')}{' '}
                  {day(s.substitute.until)}
                </p>
              )
            )}
          </>
        )}
        {s.twoStep && !s.inForce && <p className="notice">{t('notInForce')}</p>}
      </fieldset>
      <p role="status">{said || (s.version > 0 && s.mayChange ? t('settled') : '')}</p>
      {s.mayChange ? (
        <button type="submit" className="button button-main">
          {t('save')}
        </button>
      ) : (
        <p className="quiet">{t('headOnly')}</p>
      )}
    </form>
  );
}
