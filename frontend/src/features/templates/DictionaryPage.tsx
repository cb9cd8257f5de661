import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Indicator, IndicatorInput } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { day } from '@/shared/format';
import { useLanguage, useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { Refusal } from '@/shared/ui/Refusal';
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
            <ul className="templates">
              {items
                .filter((one) => indicatorMatches(one, q))
                .map((one) => (
                  <Entry key={one.id} of={one} onDone={again} />
                ))}
            </ul>
          </>
        )}
      </Loaded>
    </>
  );
}

function Entry({ of: one, onDone }: { of: Indicator; onDone: () => void }) {
  const t = useText(dictionaryWords);
  const language = useLanguage();
  return (
    <li className="card">
      <h2>
        <span className="code">{one.code}</span> {one.label[language]}
      </h2>
      <p className="quiet">
        {[
          one.measureUnit[language],
          t(`u_${one.overUnits}`),
          t(`t_${one.overTime}`),
          one.source,
          one.owner?.name ?? t('common'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {one.retiredAt && <p className="marked">{t('retired', day(one.retiredAt), one.retiredReason ?? '')}</p>}
      {one.allowedActions.some((a) => a.action === 'retire' && a.allowed) && (
        <ReasonAction label={t('retire')} run={(reason) => retireIndicator(one.id, reason)} onDone={onDone} />
      )}
    </li>
  );
}

function Definition({ onDone }: { onDone: () => void }) {
  const t = useText(dictionaryWords);
  const [written, setWritten] = useState(EMPTY);
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState('');
  const write = (name: keyof typeof EMPTY) => (value: string) => setWritten({ ...written, [name]: value });
  const save = async () => {
    setFailure('');
    const both = (text: string) => ({ vi: text.trim(), en: '' });
    try {
      await define({
        ...written,
        label: both(written.label),
        measureUnit: both(written.measureUnit),
        source: written.source.trim(),
      } as IndicatorInput);
      setWritten(EMPTY);
      setOpen(false);
      onDone();
    } catch (error) {
      setFailure(explained(error, t('failed')));
    }
  };
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
        <Refusal>{failure}</Refusal>
        <button type="submit" className="button button-main">
          {t('save')}
        </button>
      </form>
    </details>
  );
}
