import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { UnitGroup, UnitRef } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { day, today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { FoldedForm } from '@/shared/ui/FoldedForm';
import { Loaded } from '@/shared/ui/Loaded';
import { Refusal } from '@/shared/ui/Refusal';
import { useAct } from '@/shared/ui/useAct';
import { useTitle } from '@/shared/ui/useTitle';
import { UnitPicker } from '../UnitPicker';
import { addMembers, deleteGroup, describeGroup, endMembers, groupOf, lines } from './api';
import { groupWords } from './texts';

/** One group: who is in it, since when and until when. */
export default function GroupPage() {
  const { id } = useParams({ from: '/nhom-don-vi/$id' });
  const [on, setOn] = useState<string>();
  const group = useQuery(groupOf(id, on));
  return <Loaded of={group}>{(data) => <Group group={data} onDay={setOn} />}</Loaded>;
}

function Group({ group, onDay }: { group: UnitGroup; onDay: (on: string | undefined) => void }) {
  const t = useText(groupWords);
  const current = group.members.filter((m) => m.inForce);
  const others = group.members.filter((m) => !m.inForce);
  useTitle(group.name);
  return (
    <>
      <h1>{group.name}</h1>
      <p className="quiet">
        {group.code}
        {group.aliases.length > 0 && ` · ${group.aliases.join('; ')}`}
      </p>
      <div className="filters">
        <label>
          {t('membersOn')}
          <input
            type="date"
            value={group.asOf}
            onChange={(event) => onDay(event.target.value || undefined)}
          />
        </label>
      </div>
      {group.mayChange && <AddMembers group={group} />}
      <h2>
        {t('members')} ({current.length})
      </h2>
      {current.length === 0 && <p className="notice">{t('noMembers')}</p>}
      <Members group={group} members={current} />
      {others.length > 0 && (
        <>
          <h2>{t('formerMembers')}</h2>
          <Members group={group} members={others} />
        </>
      )}
      {group.mayChange && <Describe key={group.version} group={group} />}
    </>
  );
}

function Members({ group, members }: { group: UnitGroup; members: UnitGroup['members'] }) {
  const t = useText(groupWords);
  return (
    <ul className="rows">
      {members.map((m) => (
        <li key={m.unit.id + m.validFrom}>
          <span>
            <Link to="/don-vi/$id" params={{ id: m.unit.id }}>
              {m.unit.name}
            </Link>{' '}
            <span className="quiet">
              {m.validTo ? t('fromTo', day(m.validFrom), day(m.validTo)) : t('fromOn', day(m.validFrom))}
            </span>
          </span>
          {group.mayChange && !m.validTo && <EndMember group={group} unit={m.unit} />}
        </li>
      ))}
    </ul>
  );
}

function useSaved() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['unit-groups'] }),
      client.invalidateQueries({ queryKey: ['unit-group'] }),
    ]);
}

function EndMember({ group, unit }: { group: UnitGroup; unit: UnitRef }) {
  const t = useText(groupWords);
  const saved = useSaved();
  return (
    <FoldedForm
      label={t('endMember')}
      name={t('endMemberOf', unit.name)}
      submit={t('endMemberOf', unit.name)}
      tone="small"
      bad
      onSubmit={(typed) => endMembers(group.id, [unit.id], typed('lastDay')).then(saved)}
    >
      <div className="field">
        <label>
          {t('lastDay')} <input type="date" name="lastDay" required defaultValue={today()} />
        </label>
        <small className="quiet">{t('lastDayHint')}</small>
      </div>
    </FoldedForm>
  );
}

function AddMembers({ group }: { group: UnitGroup }) {
  const t = useText(groupWords);
  const saved = useSaved();
  const [units, setUnits] = useState<UnitRef[]>([]);
  const [from, setFrom] = useState(today());
  const act = useAct();
  const add = () =>
    act.run(async () => {
      await addMembers(
        group.id,
        units.map((u) => u.id),
        from,
      );
      setUnits([]);
      await saved();
    });
  return (
    <details>
      <summary className="button">{t('addMembers')}</summary>
      <div className="field">
        <label>
          {t('memberFrom')}{' '}
          <input type="date" required value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
      </div>
      <UnitPicker label={t('whichUnits')} on={from} chosen={units} onChange={setUnits} />
      {act.note}
      <button
        type="button"
        className="button button-main"
        disabled={act.busy || units.length === 0 || !from}
        onClick={add}
      >
        {t('addMembers')}
      </button>
    </details>
  );
}

function Describe({ group }: { group: UnitGroup }) {
  const t = useText(groupWords);
  const saved = useSaved();
  const navigate = useNavigate();
  const act = useAct();
  const stale = act.failure instanceof ApiError && act.failure.status === 412;
  return (
    <details className="no-print">
      <summary className="button">{t('saveGroup')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          const typed = (field: string) => String(data.get(field)).trim();
          act.run(() => describeGroup(group, typed('name'), lines(typed('aliases'))).then(saved));
        }}
      >
        <div className="field">
          <label htmlFor="name">{t('groupName')}</label>
          <input id="name" name="name" required maxLength={200} defaultValue={group.name} />
        </div>
        <div className="field">
          <label htmlFor="aliases">{t('otherNames')}</label>
          <textarea id="aliases" name="aliases" rows={4} defaultValue={group.aliases.join('\n')} />
        </div>
        {stale ? <Refusal>{t('changedByOther')}</Refusal> : act.note}
        <div className="actions">
          <button type="submit" className="button button-main" disabled={act.busy}>
            {t('saveGroup')}
          </button>
          {group.members.length === 0 && (
            <button
              type="button"
              className="button button-bad"
              disabled={act.busy}
              onClick={() =>
                act.run(() =>
                  deleteGroup(group)
                    .then(saved)
                    .then(() => navigate({ to: '/nhom-don-vi' })),
                )
              }
            >
              {t('deleteGroup')}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}
