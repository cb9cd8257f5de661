import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api, query } from '@/shared/api/client';
import type { AccountPage, MembershipInput, Role, UnitPage } from '@/shared/api/generated/types.gen';
import { today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { words } from './texts';

const ROLES: Role[] = ['UNIT_OFFICER', 'UNIT_HEAD', 'COORDINATOR', 'EDITOR', 'LEADER', 'ADMIN'];

interface Named {
  id: string;
  name: string;
}

/** A role in a unit for a time; with an end also for who stands in for somebody. */
export function GiveRole(props: { account: string; onGive: (input: MembershipInput) => Promise<boolean> }) {
  const t = useText(words);
  const [unit, setUnit] = useState<Named | null>(null);
  const [absent, setAbsent] = useState<Named | null>(null);
  const give = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    if (!unit) return;
    const given = await props.onGive({
      account: props.account,
      unit: unit.id,
      role: data.get('role') as Role,
      validFrom: String(data.get('from')),
      validTo: String(data.get('to')) || null,
      substituteFor: absent?.id ?? null,
    });
    if (!given) return;
    setUnit(null);
    setAbsent(null);
  };
  return (
    <details>
      <summary className="button">{t('addRole')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          give(event.currentTarget);
        }}
      >
        <Finder
          label={t('unit')}
          chosen={unit}
          onChoose={setUnit}
          find={async (q) => (await api<UnitPage>(`/units${query({ q, limit: 6 })}`)).items}
        />
        <div className="field field-line">
          <label>
            {t('role')}{' '}
            <select name="role">
              {ROLES.map((r) => (
                <option key={r} value={r}>
                  {t(`r_${r}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('from')} <input type="date" name="from" required defaultValue={today()} />
          </label>
          <label>
            {t('to')} <input type="date" name="to" required={absent !== null} />
          </label>
        </div>
        <Finder
          label={t('substituteFor')}
          chosen={absent}
          onChoose={setAbsent}
          find={async (q) =>
            (await api<AccountPage>(`/accounts${query({ q, limit: 6 })}`)).items.map((a) => ({
              id: a.id,
              name: a.displayName,
            }))
          }
        />
        <button type="submit" className="button button-main" disabled={!unit}>
          {t('addRole')}
        </button>
      </form>
    </details>
  );
}

function Finder(props: {
  label: string;
  chosen: Named | null;
  onChoose: (chosen: Named | null) => void;
  find: (q: string) => Promise<Named[]>;
}) {
  const t = useText(words);
  const id = useId();
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['find', props.label, q],
    queryFn: () => props.find(q.trim()),
    enabled: q.trim().length > 1,
  });
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.chosen ? (
        <p>
          <button
            id={id}
            type="button"
            className="button button-quiet button-small"
            onClick={() => props.onChoose(null)}
          >
            {props.chosen.name} ×
          </button>
        </p>
      ) : (
        <input
          id={id}
          type="search"
          autoComplete="off"
          value={q}
          onChange={(event) => setQ(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
      {!props.chosen && q.trim().length > 1 && (
        <ul className="rows">
          {(found.data ?? []).map((one) => (
            <li key={one.id}>
              <span>{one.name}</span>
              <button
                type="button"
                className="button button-small"
                aria-label={`${t('choose')} ${one.name}`}
                onClick={() => {
                  props.onChoose({ id: one.id, name: one.name });
                  setQ('');
                }}
              >
                {t('choose')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
