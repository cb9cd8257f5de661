import type { Certainty, Intake, Source, UnitMention } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import type { TextKey } from '@/shared/i18n';

/** One thing on the right: what was read, where it stands, how sure it is. */
export interface Item {
  key: string;
  label: string;
  value: string;
  source: Source | null;
  certainty: Certainty;
  kind: 'field' | 'mention' | 'plain';
  /** Name of the field for corrections, or key of the mention. */
  corrects?: string;
  mention?: UnitMention;
}

type Translate = (key: TextKey, ...values: (string | number)[]) => string;

/** Everything that was read, as one list in the letter's order. */
export function items(intake: Intake, t: Translate, nameOf: (id: string) => string): Item[] {
  const { reading: r, corrections: c } = intake;
  const named = (m: UnitMention, key: string) => {
    const units = c.mentions[key] ?? m.units;
    if (units.length > 3) return `${m.text} (${t('rows', units.length)})`;
    return units.map(nameOf).join('; ') || m.text;
  };
  const list: Item[] = [];
  const field = (
    name: string,
    label: string,
    value: string | null,
    read: { source: Source | null; certainty: Certainty },
  ) =>
    list.push({
      key: `fields/${name}`,
      label,
      value:
        name === 'kind'
          ? t(`k_${c.fields[name] ?? value ?? 'OTHER'}` as TextKey)
          : (c.fields[name] ?? value ?? ''),
      source: read.source,
      certainty: read.certainty,
      kind: name === 'kind' ? 'plain' : 'field',
      corrects: name,
    });
  const mention = (key: string, label: string, m: UnitMention) =>
    list.push({
      key,
      label,
      value: named(m, key),
      source: m.source,
      certainty: m.certainty,
      kind: 'mention',
      corrects: key,
      mention: m,
    });

  field('number', t('number'), r.number.value, r.number);
  field('issuedOn', t('issued'), r.issuedOn.value, r.issuedOn);
  field('kind', t('kind'), r.kind.value, r.kind);
  field('subject', t('subject'), r.subject.value, r.subject);
  if (r.issuerUnit) mention('issuer', t('issuer'), r.issuerUnit);
  else
    list.push({
      key: 'issuer',
      label: t('issuer'),
      value: (c.mentions.issuer ?? []).map(nameOf).join('; '),
      source: null,
      certainty: 'MISSING',
      kind: 'mention',
      corrects: 'issuer',
    });
  if (r.parent) {
    list.push({
      key: 'parent',
      label: t('parent'),
      value: `${r.parent.number} ${day(r.parent.issuedOn)}`,
      source: r.parent.source,
      certainty: r.parent.certainty,
      kind: 'plain',
    });
  }
  for (const [i, m] of r.addressees.entries()) mention(`addressees/${i}`, t('addressees'), m);
  const seen = new Set<string>();
  for (const clause of r.clauses) {
    list.push({
      key: `clauses/${clause.label}`,
      label: clause.label,
      value: clause.text,
      source: clause.source,
      certainty: 'CERTAIN',
      kind: 'plain',
    });
    for (const duty of clause.duties) {
      if (seen.has(duty.id)) continue;
      seen.add(duty.id);
      mention(
        `duties/${duty.id}`,
        `${clause.label} · ${t(duty.part === 'LEAD' ? 'lead' : 'cooperating')}${duty.modality === 'REQUEST' ? ` · ${t('request')}` : ''}`,
        duty.unit,
      );
    }
    if (clause.duties.length === 0) {
      const key = `duties/${clause.label}-0`;
      list.push({
        key,
        label: `${clause.label} · ${t('lead')}`,
        value: (c.mentions[key] ?? []).map(nameOf).join('; '),
        source: clause.source,
        certainty: 'MISSING',
        kind: 'mention',
        corrects: key,
      });
    }
  }
  for (const p of r.periods) {
    const range = p.coversFrom && p.coversTo ? ` (${day(p.coversFrom)}–${day(p.coversTo)})` : '';
    list.push({
      key: `periods/${p.id}`,
      label: p.id,
      value: `${p.label}${range}, ${p.due?.words ?? ''}`,
      source: p.source,
      certainty: p.certainty,
      kind: 'plain',
    });
  }
  for (const o of r.series?.occurrences ?? []) {
    list.push({
      key: `series/${o.kind}`,
      label: t('series'),
      value: `${o.label}, ${o.due?.words ?? ''}`,
      source: o.due?.source ?? null,
      certainty: r.series?.certainty === 'CERTAIN' ? 'CERTAIN' : 'LIKELY',
      kind: 'plain',
    });
  }
  for (const [i, m] of r.receivers.entries()) mention(`receivers/${i}`, t('receivers'), m);
  if (r.receivers.length === 0 && (r.periods.length > 0 || r.series)) {
    list.push({
      key: 'receivers/0',
      label: t('receivers'),
      value: (c.mentions['receivers/0'] ?? []).map(nameOf).join('; '),
      source: null,
      certainty: 'MISSING',
      kind: 'mention',
      corrects: 'receivers/0',
    });
  }
  if (r.consolidator) mention('consolidator', t('consolidator'), r.consolidator);
  return list;
}
