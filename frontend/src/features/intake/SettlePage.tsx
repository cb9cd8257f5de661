import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { CorrectionsPatch, Intake, Source } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { activate, discard, intakeQuery, settle, unitsOn } from './api';
import { ItemRow } from './ItemRow';
import { items } from './items';
import { LetterText } from './LetterText';
import { Question } from './Question';
import { SourceFile } from './SourceFile';
import { words } from './texts';

/** @param beside what the register knows of letters like this one, another feature's */
export default function SettlePage({ beside }: { beside: ReactNode }) {
  const { id } = useParams({ from: '/van-ban/$id/ra-soat' });
  const intake = useQuery(intakeQuery(id));
  return <Loaded of={intake}>{(data) => <Settling intake={data} beside={beside} />}</Loaded>;
}

function Settling({ intake, beside }: { intake: Intake; beside: ReactNode }) {
  const t = useText(words);
  const client = useQueryClient();
  const navigate = useNavigate();
  const units = useQuery(unitsOn(intake.reading.issuedOn.value));
  const [selected, setSelected] = useState('');
  const [lit, setLit] = useState<Source | null>(null);
  const [failure, setFailure] = useState('');
  const [tab, setTab] = useState<'text' | 'fields'>('fields');
  const key = useRef(crypto.randomUUID());
  const id = intake.directive;
  const names = useMemo(() => new Map((units.data ?? []).map((u) => [u.id, u.name])), [units.data]);
  const list = items(intake, t, (unit) => names.get(unit) ?? '…');
  const openKeys = new Set(intake.openPoints.map((p) => p.key));
  const questions = intake.reading.findings.filter((f) => f.severity !== 'NOTE');
  const notes = intake.reading.findings.filter((f) => f.severity === 'NOTE');
  const left = intake.progress.total - intake.progress.settled;

  useEffect(() => {
    document.title = `${intake.reading.number.value ?? ''} – Đôn Đốc`;
  });
  const change = async (patch: CorrectionsPatch) => {
    setFailure('');
    try {
      client.setQueryData(['intake', id], await settle(id, patch, intake.version));
    } catch (error) {
      if (error instanceof ApiError && error.status === 412) {
        await client.invalidateQueries({ queryKey: ['intake', id] });
        setFailure(t('somebodyElse'));
      } else
        setFailure(
          error instanceof ApiError && !error.isOffline
            ? (error.problem?.errors?.[0]?.message ?? error.message)
            : t('failed'),
        );
    }
  };
  const confirm = (item: string) => change({ confirmed: [...intake.corrections.confirmed, item] });
  const select = (item: string, source: Source | null) => {
    setSelected(item);
    if (source) setLit(source);
  };
  const pick = (line: number) => {
    const found = list
      .filter((i) => i.source && line >= i.source.fromLine && line <= i.source.toLine)
      .sort((a, b) => span(a.source) - span(b.source))[0];
    if (!found) return;
    select(found.key, found.source);
    document.getElementById(`item-${found.key}`)?.scrollIntoView({ block: 'center' });
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (event.target instanceof HTMLElement && /INPUT|SELECT|TEXTAREA/.test(event.target.tagName)) return;
    const at = list.findIndex((i) => i.key === selected);
    const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    const next = step === 0 ? undefined : list[Math.min(list.length - 1, Math.max(0, at + step))];
    if (next) {
      select(next.key, next.source);
      document.querySelector<HTMLElement>(`[id="item-${CSS.escape(next.key)}"] .item-head`)?.focus();
    } else if (
      event.key === 'Enter' &&
      openKeys.has(selected) &&
      event.target instanceof HTMLElement &&
      event.target.classList.contains('item-head')
    ) {
      event.preventDefault();
      confirm(selected);
    }
  };
  const run = async (work: () => Promise<unknown>, to: () => void) => {
    try {
      setFailure('');
      await work();
      await client.invalidateQueries();
      to();
    } catch (error) {
      key.current = crypto.randomUUID();
      setFailure(error instanceof ApiError && !error.isOffline ? error.message : t('failed'));
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of the whole page
    <div className={`settle settle-${tab}`} onKeyDown={onKey}>
      <header className="page-line">
        <div>
          <h1>{intake.reading.number.value}</h1>
          <p className="quiet">{t('keysHint')}</p>
          <SourceFile of={intake} />
        </div>
        <div>
          <progress
            max={Math.max(1, intake.progress.total)}
            value={intake.progress.settled}
            aria-label={t('done', intake.progress.settled, intake.progress.total)}
          />
          <p>
            <strong>{t('done', intake.progress.settled, intake.progress.total)}</strong>
          </p>
        </div>
      </header>
      <div className="tabs" role="tablist">
        <button type="button" role="tab" aria-selected={tab === 'fields'} onClick={() => setTab('fields')}>
          {t('readings')}
        </button>
        <button type="button" role="tab" aria-selected={tab === 'text'} onClick={() => setTab('text')}>
          {t('letterText')}
        </button>
      </div>
      {failure && (
        <p className="notice notice-bad" role="alert">
          {failure}
        </p>
      )}
      {intake.duplicateOf && (
        <p className="notice">
          {t('duplicateOf', `${intake.duplicateOf.number}`)}{' '}
          <a href={`/van-ban/${intake.duplicateOf.id}`}>{t('open')}</a>
        </p>
      )}
      {beside}
      <div className="panes">
        <section className="pane pane-text" aria-label={t('letterText')}>
          <LetterText text={intake.sourceText} lit={lit} onPick={pick} />
        </section>
        <section className="pane pane-fields" aria-label={t('readings')}>
          <h2>{t('questions')}</h2>
          {questions.map((f) => (
            <Question
              key={f.id}
              finding={f}
              answer={intake.corrections.findings[f.id]}
              onSelect={() => select(`findings/${f.id}`, f.sources[0] ?? null)}
              onAnswer={(a) => change({ findings: { [f.id]: a } })}
            />
          ))}
          <h2>{t('readings')}</h2>
          <ul className="items">
            {list.map((item) => (
              <ItemRow
                key={item.key}
                item={item}
                open={openKeys.has(item.key)}
                settled={
                  intake.corrections.confirmed.includes(item.key) ||
                  (item.kind === 'field' && intake.corrections.fields[item.corrects ?? ''] !== undefined) ||
                  intake.corrections.mentions[item.key] !== undefined
                }
                selected={selected === item.key}
                units={units.data ?? []}
                onSelect={() => select(item.key, item.source)}
                onConfirm={() => confirm(item.key)}
                onField={(value) => change({ fields: { [item.corrects ?? '']: value } })}
                onUnits={(chosen) => change({ mentions: { [item.key]: chosen } })}
              />
            ))}
          </ul>
          <h2>{t('notes')}</h2>
          {notes.map((f) => (
            <Question
              key={f.id}
              finding={f}
              answer={intake.corrections.findings[f.id]}
              onSelect={() => select(`findings/${f.id}`, f.sources[0] ?? null)}
              onAnswer={(a) => change({ findings: { [f.id]: a } })}
            />
          ))}
        </section>
      </div>
      <footer className="actions actions-sticky">
        {intake.preview && (
          <p>
            {t(
              'willWrite',
              intake.preview.assignments,
              intake.preview.units,
              intake.preview.periods.length,
              intake.preview.reportingUnits,
            )}
          </p>
        )}
        {left > 0 && <p>{t('activateHint', left)}</p>}
        <button
          type="button"
          className="button button-main"
          disabled={!intake.preview}
          onClick={() =>
            run(
              () => activate(id, key.current),
              () => navigate({ to: '/van-ban/$id', params: { id } }),
            )
          }
        >
          {t('activate')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            confirmLeave(t('discardSure')) &&
            run(
              () => discard(id, intake.version),
              () => navigate({ to: '/' }),
            )
          }
        >
          {t('discard')}
        </button>
      </footer>
    </div>
  );
}

const confirmLeave = (question: string) => window.confirm(question);
const span = (source: Source | null) => (source ? source.toLine - source.fromLine : 1e6);
