import { useState } from 'react';
import type { DirectiveChange, DirectiveChangeInput } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { words } from './texts';

/** Where the reading paired the wrong clauses, or an amendment takes one out: a person says so. */
export function Pairing(props: { change: DirectiveChange; onSave: (input: DirectiveChangeInput) => void }) {
  const t = useText(words);
  const { change } = props;
  const later = [
    ...new Map(
      change.lines
        .filter((l) => l.subject === 'DUTY' && l.after)
        .map((l) => [l.after?.label ?? '', l.after?.text ?? '']),
    ),
  ];
  const [pairs, setPairs] = useState<Record<string, string>>(change.pairs);
  const [dropped, setDropped] = useState<string[]>(change.dropped);
  return (
    <details>
      <summary>{t('pairing')}</summary>
      {later.map(([label, text]) => (
        <div className="field" key={label}>
          <label htmlFor={`pair-${label}`}>
            <strong>{label}.</strong> {text}
          </label>
          <select
            id={`pair-${label}`}
            aria-label={`${t('placeOf')} ${label}`}
            value={pairs[label] ?? ''}
            onChange={(event) => setPairs({ ...pairs, [label]: event.target.value })}
          >
            <option value="">{t('ofNone')}</option>
            {change.clauses.map((c) => (
              <option key={c.label} value={c.label}>
                {t('placeOf')} {c.label}. {c.text.slice(0, 80)}
              </option>
            ))}
          </select>
        </div>
      ))}
      {change.kind === 'AMENDS' &&
        change.clauses
          .filter((c) => !Object.values(pairs).includes(c.label))
          .map((c) => (
            <label className="check" key={c.label}>
              <input
                type="checkbox"
                checked={dropped.includes(c.label)}
                onChange={(event) =>
                  setDropped(
                    event.target.checked
                      ? [...dropped, c.label]
                      : dropped.filter((label) => label !== c.label),
                  )
                }
              />{' '}
              {t('dropClause', c.label)}: <span className="quiet">{c.text.slice(0, 120)}</span>
            </label>
          ))}
      <button
        type="button"
        className="button"
        onClick={() =>
          change.kind &&
          change.target &&
          props.onSave({
            target: change.target.id,
            kind: change.kind,
            reason: change.reason ?? '',
            pairs: Object.fromEntries(later.map(([label]) => [label, pairs[label] ?? ''])),
            dropped,
          })
        }
      >
        {t('pairSave')}
      </button>
    </details>
  );
}
