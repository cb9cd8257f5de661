import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Indicator } from '@/shared/api/generated/types.gen';
import { useLanguage, useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { indicatorsQuery } from './api';
import { words } from './texts';

const fold = (text: string) =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** Every word somewhere in its code, name or unit of measure, marks aside. */
export function indicatorMatches(one: Indicator, q: string) {
  const hay = fold(`${one.code} ${one.label.vi} ${one.label.en} ${one.measureUnit.vi}`);
  return fold(q)
    .split(/\s+/)
    .every((word) => hay.includes(word));
}

/** The dictionary, to pick ready items from: their definition and the way they add up come along. */
export function IndicatorPicker(props: { taken: Set<string>; onPick: (picked: Indicator[]) => void }) {
  const t = useText(words);
  const [open, setOpen] = useState(false);
  return (
    <details className="tool" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button button-quiet">{t('pick')}</summary>
      {open && <Dictionary {...props} />}
    </details>
  );
}

function Dictionary({ taken, onPick }: { taken: Set<string>; onPick: (picked: Indicator[]) => void }) {
  const t = useText(words);
  const language = useLanguage();
  const indicators = useQuery(indicatorsQuery);
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <Loaded of={indicators}>
      {({ items }) => {
        const all = items.filter((one) => one.overUnits !== 'RATIO' && !one.retiredAt);
        const shown = all.filter((one) => indicatorMatches(one, q));
        return (
          <>
            <label>
              {t('pickFind')} <input type="search" value={q} onChange={(event) => setQ(event.target.value)} />
            </label>
            <ul className="dictionary">
              {shown.map((one) => (
                <li key={one.code}>
                  <label className="option">
                    <input
                      type="checkbox"
                      disabled={taken.has(one.code)}
                      checked={chosen.includes(one.code)}
                      onChange={(event) =>
                        setChosen(
                          event.target.checked ? [...chosen, one.code] : chosen.filter((c) => c !== one.code),
                        )
                      }
                    />
                    <span>
                      <span className="code">{one.code}</span> {one.label[language]}{' '}
                      <span className="quiet">
                        ({one.measureUnit[language]}
                        {taken.has(one.code) ? `, ${t('pickTaken')}` : ''})
                      </span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            <button
              type="button"
              className="button"
              disabled={chosen.length === 0}
              onClick={() => {
                onPick(all.filter((one) => chosen.includes(one.code)));
                setChosen([]);
              }}
            >
              {t('pickAdd', chosen.length)}
            </button>
          </>
        );
      }}
    </Loaded>
  );
}
