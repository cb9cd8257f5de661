import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Indicator, IndicatorInput } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useLanguage, useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { useAct } from '@/shared/ui/useAct';
import { useTitle } from '@/shared/ui/useTitle';
import { define, indicatorsQuery, retireIndicator } from './api';
import { dictionaryWords } from './dictionaryTexts';
import { indicatorMatches } from './IndicatorPicker';
import './templates.css';

const EMPTY = {
  code: '',
  label: '',
  measureUnit: '',
  source: '',
  type: 'INTEGER',
  overUnits: 'SUM',
  overTime: 'SUM',
} satisfies Record<string, string>;

/** What is counted in this house: every indicator with its definition, those out of use with their reason. */
export default function DictionaryPage() {
  const t = useText(dictionaryWords);
  const client = useQueryClient();
  const dictionary = useQuery(indicatorsQuery);
  const [q, setQ] = useState('');
  useTitle(t('title'));
  const again = () => client.invalidateQueries({ queryKey: indicatorsQuery.queryKey });
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="quiet">{t('intro')}</p>
      <div className="filters">
        <label>
          {t('find')}
          <input type="search" maxLength={100} value={q} onChange={(event) => setQ(event.target.value)} />
        </label>
      </div>
      <Loaded of={dictionary}>
        {({ items, mayDefine }) => (
          <>
            {mayDefine && <Definition onDone={again} />}
            {packsOf(items.filter((one) => indicatorMatches(one, q))).map((pack) => (
              <Pack key={pack.key} of={pack.items} onDone={again} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

/** Those that one document defines for the same house, in the order they came. */
function packsOf(items: Indicator[]) {
  const packs = new Map<string, Indicator[]>();
  for (const one of items) {
    const key = `${one.owner?.id ?? ''} ${one.source}`;
    packs.set(key, [...(packs.get(key) ?? []), one]);
  }
  return [...packs].map(([key, those]) => ({ key, items: those }));
}

function Pack({ of: items, onDone }: { of: Indicator[]; onDone: () => void }) {
  const t = useText(dictionaryWords);
  const first = items[0];
  return (
    <section>
      <h2>{first?.source}</h2>
      <p className="quiet">{first?.owner?.name ?? t('common')}</p>
      <table className="figures stacks">
        <thead>
          <tr>
            <th scope="col">{t('label')}</th>
            <th scope="col">{t('measureUnit')}</th>
            <th scope="col">{t('overUnits')}</th>
            <th scope="col">{t('overTime')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <Entry key={one.id} of={one} onDone={onDone} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Entry({ of: one, onDone }: { of: Indicator; onDone: () => void }) {
  const t = useText(dictionaryWords);
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        <span className="code">{one.code}</span> {one.label[language]}
        {one.help?.[language] && <p className="quiet">{one.help[language]}</p>}
        {one.retiredAt && (
          <p className="marked">{t('retired', day(one.retiredAt), one.retiredReason ?? '')}</p>
        )}
        {one.allowedActions.some((a) => a.action === 'retire' && a.allowed) && (
          <ReasonAction
            label={t('retire')}
            run={(reason) => retireIndicator(one.id, reason)}
            onDone={onDone}
          />
        )}
      </th>
      <td data-label={t('measureUnit')}>{one.measureUnit[language]}</td>
      <td data-label={t('overUnits')}>{t(`u_${one.overUnits}`)}</td>
      <td data-label={t('overTime')}>{t(`t_${one.overTime}`)}</td>
    </tr>
  );
}

function Definition({ onDone }: { onDone: () => void }) {
  const t = useText(dictionaryWords);
  const [written, setWritten] = useState(EMPTY);
  const [open, setOpen] = useState(false);
  const act = useAct();
  const write = (name: keyof typeof EMPTY) => (value: string) => setWritten({ ...written, [name]: value });
  const both = (text: string) => ({ vi: text.trim(), en: '' });
  const save = () =>
    act.run(async (key) => {
      const input = {
        ...written,
        label: both(written.label),
        measureUnit: both(written.measureUnit),
        source: written.source.trim(),
      } as IndicatorInput;
      await define(input, key);
      setWritten(EMPTY);
      setOpen(false);
      onDone();
    });
  const box = (name: 'code' | 'label' | 'measureUnit' | 'source', most: number, pattern?: string) => (
    <label>
      {t(name)}{' '}
      <input
        required
        maxLength={most}
        pattern={pattern}
        value={written[name]}
        onChange={(event) => write(name)(event.target.value)}
      />
    </label>
  );
  const pick = (name: 'type' | 'overUnits' | 'overTime', options: [string, string][]) => (
    <label>
      {t(name)}{' '}
      <select value={written[name]} onChange={(event) => write(name)(event.target.value)}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details className="tool" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button button-main">{t('define')}</summary>
      <p className="quiet">{t('defineHint')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="field field-line">
          {box('code', 20, '[A-Za-z][A-Za-z0-9_]*')}
          {box('measureUnit', 60)}
          {pick('type', [
            ['INTEGER', t('whole')],
            ['DECIMAL', t('decimal')],
          ])}
        </div>
        <div className="field field-block">
          {box('label', 300)}
          {box('source', 500)}
        </div>
        <div className="field field-line">
          {pick(
            'overUnits',
            (['SUM', 'MAX', 'LAST', 'NONE'] as const).map((way) => [way, t(`u_${way}`)]),
          )}
          {pick(
            'overTime',
            (['SUM', 'LAST', 'MAX', 'NONE'] as const).map((way) => [way, t(`t_${way}`)]),
          )}
        </div>
        {act.note}
        <button type="submit" className="button button-main" disabled={act.busy}>
          {t('save')}
        </button>
      </form>
    </details>
  );
}
