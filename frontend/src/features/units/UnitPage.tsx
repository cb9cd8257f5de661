import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { UnitDetail, UnitKind, UnitLink, UnitRef } from '@/shared/api/generated/types.gen';
import { day, today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { FoldedForm, type Typed } from '@/shared/ui/FoldedForm';
import { Loaded } from '@/shared/ui/Loaded';
import { Tag } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { changeUnit, KINDS, unitOf } from './api';
import { words } from './texts';
import { UnitPicker } from './UnitPicker';

/** One unit through time: what it was called, where it came from and where it went. */
export default function UnitPage() {
  const { id } = useParams({ from: '/don-vi/$id' });
  const unit = useQuery(unitOf(id));
  return <Loaded of={unit}>{(data) => <Unit unit={data} />}</Loaded>;
}

function Unit({ unit }: { unit: UnitDetail }) {
  const t = useText(words);
  useTitle(unit.name);
  return (
    <>
      <h1>{unit.name}</h1>
      <dl className="facts">
        <dt>{t('code')}</dt>
        <dd>{unit.code}</dd>
        <dt>{t('kind')}</dt>
        <dd>{t(`u_${unit.kind}`)}</dd>
        <dt>{t('parentUnit')}</dt>
        <dd>{unit.parent?.name ?? t('noParent')}</dd>
        <dt>{t('validFrom')}</dt>
        <dd>
          {day(unit.validFrom)} {unit.validTo && <Tag tone="wait">{t('validTo', day(unit.validTo))}</Tag>}
        </dd>
        {unit.aliases.length > 0 && (
          <>
            <dt>{t('aliases')}</dt>
            <dd>{unit.aliases.join('; ')}</dd>
          </>
        )}
      </dl>
      {unit.pasts.length > 0 && (
        <>
          <h2>{t('pasts')}</h2>
          <ul className="rows">
            {unit.pasts.map((p) => (
              <li key={p.until}>{t('until', day(p.until), p.name, p.code, p.legalBasis)}</li>
            ))}
          </ul>
        </>
      )}
      <Links title={t('predecessors')} links={unit.predecessors} />
      <Links title={t('successors')} links={unit.successors} />
      {unit.mayChange && <Change key={unit.version} unit={unit} />}
    </>
  );
}

function Links({ title, links }: { title: string; links: UnitLink[] }) {
  const t = useText(words);
  if (links.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="rows">
        {links.map((link) => (
          <li key={link.unit.id + link.effectiveOn}>
            <Link to="/don-vi/$id" params={{ id: link.unit.id }}>
              {link.unit.name}
            </Link>
            <span className="quiet">
              {t('inForce', t(`k_${link.kind}`), day(link.effectiveOn), link.legalBasis)} ·{' '}
              {link.act ? t('handedOver') : t('recordedOnly')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Change({ unit }: { unit: UnitDetail }) {
  const t = useText(words);
  const client = useQueryClient();
  const [parent, setParent] = useState<UnitRef[]>(unit.parent ? [unit.parent] : []);
  const change = async (typed: Typed, key: string) => {
    await changeUnit(
      unit.id,
      {
        name: typed('name'),
        code: typed('code'),
        kind: typed('kind') as UnitKind,
        parent: parent[0]?.id ?? null,
        effectiveOn: typed('effectiveOn'),
        legalBasis: typed('legalBasis'),
      },
      key,
    );
    await client.invalidateQueries();
  };
  return (
    <FoldedForm label={t('changeUnit')} submit={t('save')} onSubmit={change}>
      <div className="field">
        <label htmlFor="unit-name">{t('name')}</label>
        <input id="unit-name" name="name" required maxLength={200} defaultValue={unit.name} />
      </div>
      <div className="field field-line">
        <label>
          {t('code')} <input name="code" required maxLength={40} defaultValue={unit.code} />
        </label>
        <label>
          {t('kind')}{' '}
          <select name="kind" defaultValue={unit.kind}>
            {KINDS.map((k) => (
              <option key={k} value={k}>
                {t(`u_${k}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('effectiveOn')} <input type="date" name="effectiveOn" required defaultValue={today()} />
        </label>
      </div>
      <UnitPicker label={t('parentUnit')} on={today()} chosen={parent} onChange={setParent} single />
      <div className="field">
        <label htmlFor="unit-basis">{t('legalBasis')}</label>
        <input id="unit-basis" name="legalBasis" required maxLength={300} />
      </div>
    </FoldedForm>
  );
}
