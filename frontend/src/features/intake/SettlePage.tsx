import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import type { Answer, Finding, Intake, Source } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Refusal } from '@/shared/ui/Refusal';
import { useTitle } from '@/shared/ui/useTitle';
import { alike } from './alike';
import { intakeQuery, pagesQuery, unitsOn } from './api';
import { Crop } from './Crop';
import { Finish } from './Finish';
import { ItemRow } from './ItemRow';
import { type Group, type Item, items } from './items';
import { LetterPane } from './LetterPane';
import { boxesOf, lineStarts, rangeOf } from './places';
import { Question } from './Question';
import { SourceFile } from './SourceFile';
import { Steps } from './Steps';
import { words } from './texts';
import { useChanges } from './useChanges';
import { useShortcuts } from './useShortcuts';
import './proof.css';

const GROUPS: Group[] = ['head', 'to', 'duties', 'reports', 'links'];

/**
 * @param before what the register knows of letters like this one, another feature's
 * @param after what the letter does to earlier ones, asked when it has been read
 */
export default function SettlePage({ before, after }: { before: ReactNode; after: ReactNode }) {
  const { id } = useParams({ from: '/van-ban/$id/ra-soat' });
  const intake = useQuery(intakeQuery(id));
  return <Loaded of={intake}>{(data) => <Settling intake={data} before={before} after={after} />}</Loaded>;
}

/** The letter on the left, what was read from it on the right; each leads to the other. */
function Settling({ intake, before, after }: { intake: Intake; before: ReactNode; after: ReactNode }) {
  const t = useText(words);
  const id = intake.directive;
  const units = useQuery(unitsOn(intake.reading.issuedOn.value));
  const paged = useQuery(pagesQuery(id, intake.file?.pages != null));
  const pages = useMemo(() => paged.data ?? [], [paged.data]);
  const { change, failure, setFailure } = useChanges(id);
  const [selected, setSelected] = useState('');
  const [editing, setEditing] = useState('');
  const [together, setTogether] = useState(0);
  const names = useMemo(() => new Map((units.data ?? []).map((u) => [u.id, u.name])), [units.data]);
  const starts = useMemo(() => lineStarts(intake.sourceText), [intake.sourceText]);
  const list = items(intake, t, (unit) => names.get(unit) ?? '…');
  const reasons = new Map(intake.openPoints.map((p) => [p.key, p.message]));
  const questions = intake.reading.findings.filter((f) => f.severity !== 'NOTE');
  const notes = intake.reading.findings.filter((f) => f.severity === 'NOTE');
  const answered = (finding: string) => intake.corrections.findings[finding] !== undefined;

  /** Every place of the page by its key, in its order, with what it was read from. */
  const stops = [
    ...questions.map((f) => ({ key: `findings/${f.id}`, open: !answered(f.id), sources: f.sources })),
    ...list.map((i) => ({ key: i.key, open: reasons.has(i.key), sources: i.source ? [i.source] : [] })),
    ...notes.map((f) => ({ key: `findings/${f.id}`, open: false, sources: f.sources })),
  ];
  const sources = stops.find((s) => s.key === selected)?.sources;
  const places = JSON.stringify(sources ?? []);
  const boxes = useMemo(
    () => (JSON.parse(places) as Source[]).flatMap((s) => boxesOf(rangeOf(s, starts), pages)),
    [places, starts, pages],
  );

  useTitle(intake.reading.number.value ?? '');

  const go = (key: string | undefined) => {
    if (!key) return;
    setSelected(key);
    const place = document.getElementById(
      key.startsWith('findings/') ? key.replace('findings/', 'finding-') : `item-${key}`,
    );
    place?.querySelector<HTMLElement>('.item-head, input:checked, input')?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'center' });
  };
  const step = (by: 1 | -1, only: (stop: { key: string; open: boolean }) => boolean) => {
    const at = stops.findIndex((s) => s.key === selected);
    const rest =
      by === 1
        ? [...stops.slice(at + 1), ...stops.slice(0, Math.max(at, 0))]
        : [...stops.slice(0, Math.max(at, 0)).reverse(), ...stops.slice(at + 1).reverse()];
    go(rest.find(only)?.key);
  };
  const open = (by: 1 | -1) => step(by, (s) => s.open);
  const withAlike = (key: string) => {
    const item = list.find((i) => i.key === key);
    const others = item ? alike(item, list, intake) : [];
    setTogether(others.length);
    return [key, ...others];
  };
  const confirm = (item: string) => {
    const keys = withAlike(item);
    change((now) => ({ confirmed: [...now.corrections.confirmed, ...keys] }));
    step(1, (s) => s.open && !keys.includes(s.key));
  };
  const answer = (finding: string, given: Answer) => change(() => ({ findings: { [finding]: given } }));
  const write = (item: Item, values: Record<string, string>) => {
    setEditing('');
    change(() =>
      item.kind === 'period'
        ? { periods: { [item.key.slice('periods/'.length)]: values } }
        : { fields: values },
    ).then(() => go(item.key));
  };
  /** An answer that needs nothing more leads on to what is open next. */
  const choose = (finding: Finding, index: number) => {
    document
      .getElementById(`finding-${finding.id}`)
      ?.querySelectorAll<HTMLElement>('input[type="radio"]')
      [index]?.click();
    if (finding.options[index]?.needs === 'NONE') open(1);
  };
  const shortcuts = useShortcuts({
    move: (by) => step(by, () => true),
    open,
    accept: () => {
      const finding = questions.find((f) => `findings/${f.id}` === selected);
      const suggested = finding?.options.findIndex((o) => o.suggested) ?? -1;
      if (finding && suggested >= 0 && !answered(finding.id)) {
        choose(finding, suggested);
        return true;
      }
      const ready = reasons.has(selected) && list.some((i) => i.key === selected && i.value !== '');
      if (ready) confirm(selected);
      return ready;
    },
    choose: (number) => {
      const finding = questions.find((f) => `findings/${f.id}` === selected);
      if (finding?.options[number - 1]) choose(finding, number - 1);
    },
    edit: () => list.some((i) => i.key === selected && i.kind !== 'plain') && setEditing(selected),
  });

  /** The narrowest reading that holds a place of the letter. */
  const pick = (holds: (source: Source) => boolean) => {
    const found = stops
      .flatMap((s) => s.sources.filter(holds).map((source) => ({ key: s.key, length: source.text.length })))
      .sort((a, b) => a.length - b.length)[0];
    setFailure(found ? '' : t('noFieldHere'));
    go(found?.key);
  };
  const question = (f: (typeof questions)[number]) => (
    <Question
      key={f.id}
      finding={f}
      answer={intake.corrections.findings[f.id]}
      selected={selected === `findings/${f.id}`}
      onSelect={() => setSelected(`findings/${f.id}`)}
      onAnswer={(given) => {
        answer(f.id, given);
        if (given.value) open(1);
      }}
    />
  );

  return (
    <div className="proof">
      <header className="proof-head">
        <div>
          <h1>{intake.reading.number.value}</h1>
          <SourceFile of={intake} />
        </div>
        <Steps intake={intake} onStep={open} shortcuts={shortcuts} />
      </header>
      <Refusal>{failure}</Refusal>
      <p role="status" className="quiet">
        {together > 0 && t('together', together)}
      </p>
      {intake.duplicateOf && (
        <p className="notice">
          {t('duplicateOf', `${intake.duplicateOf.number}`)}{' '}
          <a href={`/van-ban/${intake.duplicateOf.id}`}>{t('open')}</a>
        </p>
      )}
      {before}
      <div className="proof-panes">
        <LetterPane
          intake={intake}
          pages={pages}
          boxes={boxes}
          lit={sources?.[0] ?? null}
          onLine={(line) => pick((s) => line >= s.fromLine && line <= s.toLine)}
          onPlace={(index) =>
            pick((s) => {
              const [from, to] = rangeOf(s, starts);
              return index >= from && index < to;
            })
          }
        />
        <section className="pane-fields" aria-label={t('readings')}>
          {questions.length > 0 && <h2>{t('questions')}</h2>}
          {questions.map(question)}
          <h2>{t('readings')}</h2>
          {GROUPS.map((group) => {
            const rows = list.filter((i) => i.group === group);
            return (
              rows.length > 0 && (
                <div key={group} className="group">
                  <h3>{t(`g_${group}`)}</h3>
                  <ul className="items">
                    {rows.map((item) => (
                      <ItemRow
                        key={item.key}
                        item={item}
                        reason={reasons.get(item.key)}
                        settled={isSettled(item, intake)}
                        selected={selected === item.key}
                        editing={editing === item.key}
                        units={units.data ?? []}
                        crop={<Crop id={id} boxes={boxes} pages={pages} />}
                        onSelect={() => setSelected(item.key)}
                        onEdit={(on) => {
                          setEditing(on ? item.key : '');
                          if (!on) go(item.key);
                        }}
                        onConfirm={() => confirm(item.key)}
                        onValues={(values) => write(item, values)}
                        onUnits={(chosen) => {
                          setEditing('');
                          const keys = withAlike(item.key);
                          change(() => ({ mentions: Object.fromEntries(keys.map((k) => [k, chosen])) })).then(
                            () => go(item.key),
                          );
                        }}
                      />
                    ))}
                  </ul>
                </div>
              )
            );
          })}
          {notes.length > 0 && <h2>{t('notes')}</h2>}
          {notes.map(question)}
        </section>
      </div>
      {after}
      <Finish intake={intake} onFailure={setFailure} />
    </div>
  );
}

const isSettled = (item: Item, { corrections: c }: Intake) =>
  c.confirmed.includes(item.key) ||
  c.mentions[item.key] !== undefined ||
  (item.kind === 'period' && c.periods[item.key.slice('periods/'.length)] !== undefined) ||
  (item.kind === 'field' && (item.slots ?? []).some((s) => c.fields[s.name] !== undefined));
