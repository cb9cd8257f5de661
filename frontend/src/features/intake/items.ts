import type { Certainty, Intake, Source, UnitMention } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import type { TextKey } from '@/shared/i18n';
import type { words } from './texts';

type Key = TextKey | keyof (typeof words)['vi'];
export type Group = 'head' | 'to' | 'duties' | 'reports' | 'links';

/** A value that a person may write anew, as the corrections name it. */
interface Slot {
  name: string;
  type: 'text' | 'long' | 'date';
  label: Key;
  value: string;
}

/** One thing on the right: what was read, where it stands, how sure it is. */
export interface Item {
  key: string;
  group: Group;
  label: string;
  value: string;
  source: Source | null;
  certainty: Certainty;
  kind: 'field' | 'period' | 'mention' | 'plain';
  slots?: Slot[];
  mention?: UnitMention;
}

export type Translate = (key: Key, ...values: (string | number)[]) => string;

/** Everything that was read, as one list in the letter's order. */
export function items(intake: Intake, t: Translate, nameOf: (id: string) => string): Item[] {
  const { reading: r, corrections: c } = intake;
  const list: Item[] = [];
  const written = (name: string, read: string | null | undefined) => c.fields[name] ?? read ?? '';
  const field = (
    name: 'number' | 'issuedOn' | 'subject',
    label: Key,
    type: Slot['type'],
    read: { value: string | null; source: Source | null; certainty: Certainty },
  ) => {
    const value = written(name, read.value);
    list.push({
      key: `fields/${name}`,
      group: 'head',
      label: t(label),
      value: type === 'date' ? day(value || null) : value,
      source: read.source,
      certainty: read.certainty,
      kind: 'field',
      slots: [{ name, type, label, value }],
    });
  };
  const mention = (group: Group, key: string, label: string, m: UnitMention) => {
    const units = c.mentions[key] ?? m.units;
    list.push({
      key,
      group,
      label,
      value:
        units.length > 3 ? `${m.text} (${t('rows', units.length)})` : units.map(nameOf).join('; ') || m.text,
      source: m.source,
      certainty: m.certainty,
      kind: 'mention',
      mention: m,
    });
  };
  const nobody = (group: Group, key: string, label: string, source: Source | null) =>
    list.push({
      key,
      group,
      label,
      value: (c.mentions[key] ?? []).map(nameOf).join('; '),
      source,
      certainty: 'MISSING',
      kind: 'mention',
    });

  field('number', 'number', 'text', r.number);
  field('issuedOn', 'issued', 'date', r.issuedOn);
  list.push({
    key: 'fields/kind',
    group: 'head',
    label: t('kind'),
    value: t(`k_${written('kind', r.kind.value) || 'OTHER'}` as TextKey),
    source: r.kind.source,
    certainty: r.kind.certainty,
    kind: 'plain',
  });
  field('subject', 'subject', 'long', r.subject);
  if (r.issuerUnit) mention('head', 'issuer', t('issuer'), r.issuerUnit);
  else nobody('head', 'issuer', t('issuer'), null);
  if (r.parent) {
    const number = written('parentNumber', r.parent.number);
    const issued = written('parentIssuedOn', r.parent.issuedOn);
    list.push({
      key: 'parent',
      group: 'head',
      label: t('parent'),
      value: `${number} ${day(issued || null)}`,
      source: r.parent.source,
      certainty: r.parent.certainty,
      kind: 'field',
      slots: [
        { name: 'parentNumber', type: 'text', label: 'number', value: number },
        { name: 'parentIssuedOn', type: 'date', label: 'issued', value: issued },
      ],
    });
  }
  for (const [i, m] of r.addressees.entries()) mention('to', `addressees/${i}`, t('addressees'), m);
  duties(intake, list, t, written, mention, nobody);
  reports(intake, list, t);
  for (const [i, m] of r.receivers.entries()) mention('reports', `receivers/${i}`, t('receivers'), m);
  if (r.receivers.length === 0 && (r.periods.length > 0 || r.series.length > 0))
    nobody('reports', 'receivers/0', t('receivers'), null);
  if (r.consolidator) mention('reports', 'consolidator', t('consolidator'), r.consolidator);
  for (const link of r.links) {
    list.push({
      key: `links/${link.id}`,
      group: 'links',
      label: `${link.id}`,
      value: link.readings.map((x) => x.url).join(' / '),
      source: link.readings[0]?.source ?? null,
      certainty: link.certainty,
      kind: 'plain',
    });
  }
  return list;
}

function duties(
  { reading: r }: Intake,
  list: Item[],
  t: Translate,
  written: (name: string, read: string) => string,
  mention: (group: Group, key: string, label: string, m: UnitMention) => void,
  nobody: (group: Group, key: string, label: string, source: Source | null) => void,
) {
  const seen = new Set<string>();
  for (const clause of r.clauses) {
    const name = `clauses/${clause.label}`;
    const text = written(name, clause.text);
    const due = clause.due?.date ? written(`dues/${clause.label}`, clause.due.date) : '';
    list.push({
      key: name,
      group: 'duties',
      label: due ? `${clause.label} · ${t('due')} ${day(due)}` : clause.label,
      value: text,
      source: clause.source,
      certainty: 'CERTAIN',
      kind: 'field',
      slots: [
        { name, type: 'long', label: 'clauseText', value: text },
        ...(due
          ? [{ name: `dues/${clause.label}`, type: 'date', label: 'due', value: due } satisfies Slot]
          : []),
      ],
    });
    for (const duty of clause.duties) {
      if (seen.has(duty.id)) continue;
      seen.add(duty.id);
      const part = t(duty.part === 'LEAD' ? 'lead' : 'cooperating');
      mention(
        'duties',
        `duties/${duty.id}`,
        `${clause.label} · ${part}${duty.modality === 'REQUEST' ? ` · ${t('request')}` : ''}`,
        duty.unit,
      );
    }
    if (clause.duties.length === 0)
      nobody('duties', `duties/${clause.label}-0`, `${clause.label} · ${t('lead')}`, clause.source);
  }
}

function reports({ reading: r, corrections: c }: Intake, list: Item[], t: Translate) {
  for (const p of r.periods) {
    const edit = c.periods[p.id];
    const from = edit?.coversFrom ?? p.coversFrom ?? '';
    const to = edit?.coversTo ?? p.coversTo ?? '';
    const due = edit?.dueDate ?? p.due?.date ?? '';
    const printed = edit?.dueDate ? `${t('due')} ${day(due)}` : (p.due?.words ?? '');
    list.push({
      key: `periods/${p.id}`,
      group: 'reports',
      label: p.id,
      value: [p.label, from && to && `${day(from)}–${day(to)}`, printed].filter(Boolean).join(' · '),
      source: p.source,
      certainty: p.certainty,
      kind: 'period',
      slots: [
        { name: 'coversFrom', type: 'date', label: 'coversFrom', value: from },
        { name: 'coversTo', type: 'date', label: 'coversTo', value: to },
        { name: 'dueDate', type: 'date', label: 'due', value: due },
      ],
    });
  }
  for (const s of r.series) {
    const words = new Set(s.occurrences.map((o) => o.due?.words));
    list.push({
      key: `series/${s.id}`,
      group: 'reports',
      label: s.label,
      value:
        words.size === 1
          ? [...words].join()
          : s.occurrences.map((o) => `${o.label}, ${o.due?.words ?? ''}`).join('; '),
      source: s.source,
      certainty: s.certainty,
      kind: 'plain',
    });
  }
}
