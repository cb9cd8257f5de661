import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { UnitRef } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { findUnits } from './api';
import { words } from './texts';

/** Finds units without marks and keeps those that are chosen, as buttons that take them out again. */
export function UnitPicker(props: {
  label: string;
  on: string;
  chosen: UnitRef[];
  onChange: (chosen: UnitRef[]) => void;
  single?: boolean;
}) {
  const t = useText(words);
  const id = useId();
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['find-units', q, props.on],
    queryFn: () => findUnits(q, props.on || undefined, undefined, 8),
    enabled: q.trim().length > 1,
  });
  const offered = (found.data?.items ?? []).filter((u) => !props.chosen.some((c) => c.id === u.id));
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.chosen.length > 0 && (
        <p className="actions">
          {props.chosen.map((u) => (
            <button
              key={u.id}
              type="button"
              className="button button-quiet button-small"
              aria-label={t('remove', u.name)}
              onClick={() => props.onChange(props.chosen.filter((c) => c.id !== u.id))}
            >
              {u.name} ×
            </button>
          ))}
        </p>
      )}
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={q}
        onChange={(event) => setQ(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {q.trim().length > 1 && (
        <ul className="rows">
          {offered.map((u) => (
            <li key={u.id}>
              <span>
                {u.name} <span className="quiet">{u.code}</span>
              </span>
              <button
                type="button"
                className="button button-small"
                aria-label={`${t('choose')} ${u.name}`}
                onClick={() => {
                  const one = { id: u.id, code: u.code, name: u.name };
                  props.onChange(props.single ? [one] : [...props.chosen, one]);
                  setQ('');
                }}
              >
                {t('choose')}
              </button>
            </li>
          ))}
          {found.isSuccess && offered.length === 0 && <li>{t('none')}</li>}
        </ul>
      )}
    </div>
  );
}
