import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useText } from '@/shared/i18n';
import { bearers } from './api';
import { words } from './texts';

/** Who takes it: "account" of the unit itself, or "account" and "unit" of one below. */
export interface Chosen {
  account: string | null;
  unit: string | null;
}

const code = ({ account, unit }: Chosen) => `${unit ?? ''} ${account ?? ''}`;
export const NOBODY: Chosen = { account: null, unit: null };
export const isChosen = (chosen: Chosen) => chosen.account !== null || chosen.unit !== null;

export function Bearer(props: { assignment: string; value: Chosen; onChange: (to: Chosen) => void }) {
  const t = useText(words);
  const id = useId();
  const found = useQuery(bearers(props.assignment));
  const below = new Set(found.data?.units.map((unit) => unit.id));
  const people = found.data?.people ?? [];
  return (
    <div className="field">
      <label htmlFor={id}>{t('toWhom')}</label>
      <select
        id={id}
        value={code(props.value)}
        onChange={(event) => {
          const [unit, account] = event.target.value.split(' ');
          props.onChange({ unit: unit || null, account: account || null });
        }}
      >
        <option value={code(NOBODY)}>{t('choose')}</option>
        <optgroup label={t('ofUnit')}>
          {people
            .filter((person) => !below.has(person.unit))
            .map((person) => (
              <option key={person.account} value={code({ unit: null, account: person.account })}>
                {person.name}
              </option>
            ))}
        </optgroup>
        {found.data?.units.map((unit) => (
          <optgroup key={unit.id} label={unit.name}>
            <option value={code({ unit: unit.id, account: null })}>{t('anyone')}</option>
            {people
              .filter((person) => person.unit === unit.id)
              .map((person) => (
                <option key={person.account} value={code({ unit: unit.id, account: person.account })}>
                  {person.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
