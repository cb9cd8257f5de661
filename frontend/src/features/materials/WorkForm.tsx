import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Material, MaterialInput } from '@/shared/api/generated/types.gen';
import { day, today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { directives, successors, topics, workInput } from './api';
import { Consents } from './Consents';
import { KINDS } from './lists';
import { Choice, Line, SaveLine, useForm } from './parts';
import { words } from './workTexts';

/** Eight fields; the rest stands folded. What is left empty is asked for before review, not now. */
export function WorkForm(props: {
  /** Null while it is new. */
  id: string | null;
  start: MaterialInput;
  disabled?: boolean;
  /** Answers the work as it was kept. */
  onSave: (input: MaterialInput) => Promise<Material>;
}) {
  const t = useText(words);
  const { input, set, submit, done, act } = useForm(props.start, async (typed) =>
    workInput(await props.onSave(typed)),
  );
  return (
    <form className="period-form" onSubmit={submit}>
      <fieldset disabled={props.disabled} className="plain">
        <Line id="title" label={t('title')} value={input.title} onChange={(title) => set({ title })} />
        <Choice
          id="kind"
          label={t('kind')}
          value={input.kind}
          options={KINDS.map((k) => [k, t(`k_${k}`)] as const)}
          onChange={(kind) => set({ kind })}
        />
        {input.kind === 'WARNING' && (
          <Choice
            id="urgency"
            label={t('urgency')}
            value={input.urgency ?? 'NORMAL'}
            options={[
              ['NORMAL', t('normal')],
              ['PRIORITY', t('priority')],
              ['URGENT', t('urgent')],
            ]}
            onChange={(urgency) => set({ urgency })}
          />
        )}
        <Topics chosen={input.topics} onChange={(topics) => set({ topics })} />
        <Line
          id="audience"
          label={t('audience')}
          value={(input.audience ?? []).join(', ')}
          onChange={(text) => set({ audience: text.split(',').map((one) => one.trimStart()) })}
        />
        <Line
          id="sourceOfFacts"
          label={t('sourceOfFacts')}
          value={input.sourceOfFacts}
          rows={2}
          max={2000}
          onChange={(sourceOfFacts) => set({ sourceOfFacts })}
        />
        <div className="field-line wide-pair">
          <Line
            id="licence"
            label={t('licence')}
            value={input.licence}
            max={200}
            onChange={(licence) => set({ licence })}
          />
          <Line
            id="rightsHolder"
            label={t('rightsHolder')}
            value={input.rightsHolder}
            max={200}
            onChange={(rightsHolder) => set({ rightsHolder })}
          />
        </div>
        <div className="field-line wide-pair">
          <div className="field">
            <label htmlFor="faces">{t('faces')}</label>
            <input
              id="faces"
              inputMode="numeric"
              pattern="[0-9]{0,3}"
              value={input.faces ?? ''}
              onChange={(e) =>
                set({ faces: /^\d{1,3}$/.test(e.target.value) ? Number(e.target.value) : null })
              }
            />
          </div>
          <div className="field">
            <label htmlFor="validUntil">{t('expiry')}</label>
            <input
              id="validUntil"
              type="date"
              min={today()}
              value={input.validUntil ?? ''}
              onChange={(e) => set({ validUntil: e.target.value || null })}
            />
          </div>
        </div>
        {(input.faces ?? 0) > 0 && (
          <Consents of={input.consents ?? []} onChange={(consents) => set({ consents })} />
        )}
        <Belonging of={input} self={props.id} onChange={set} />
        {act.note}
        <SaveLine main done={done} disabled={act.busy || !input.title.trim()} />
      </fieldset>
    </form>
  );
}

/** One that has ended stays where it was chosen, until it is taken away. */
function Topics({ chosen, onChange }: { chosen: string[]; onChange: (chosen: string[]) => void }) {
  const t = useText(words);
  const catalogue = useQuery(topics).data ?? [];
  // Only at the start: a list that closes after the first choice would hide the others
  const [unsorted] = useState(chosen.length === 0);
  const offered = catalogue.filter(
    (topic) => topic.parent && (!topic.untilVersion || chosen.includes(topic.code)),
  );
  return (
    <details className="field" id="topics" open={unsorted}>
      <summary>
        {t('topics')}:{' '}
        {catalogue
          .filter((topic) => chosen.includes(topic.code))
          .map((topic) => topic.name)
          .join(', ')}
      </summary>
      <div className="choices">
        {offered.map((topic) => (
          <label key={topic.code}>
            <input
              type="checkbox"
              checked={chosen.includes(topic.code)}
              disabled={!chosen.includes(topic.code) && chosen.length >= 5}
              onChange={(e) =>
                onChange(
                  e.target.checked ? [...chosen, topic.code] : chosen.filter((code) => code !== topic.code),
                )
              }
            />{' '}
            {topic.name}
            {topic.untilVersion && ` (${t('topicEnded')})`}
          </label>
        ))}
      </div>
    </details>
  );
}

/** What few works need: where it belongs, and what takes its place. */
function Belonging(props: {
  of: MaterialInput;
  self: string | null;
  onChange: (change: Partial<MaterialInput>) => void;
}) {
  const { of: input, self, onChange } = props;
  const t = useText(words);
  const letters = useQuery(directives).data ?? [];
  const works = (useQuery(successors).data ?? []).filter((m) => m.id !== self);
  return (
    <details>
      <summary>{t('more')}</summary>
      <Line
        id="campaign"
        label={t('campaign')}
        value={input.campaign}
        max={200}
        onChange={(campaign) => onChange({ campaign })}
      />
      <Choice
        id="directive"
        label={t('directive')}
        value={input.directive ?? ''}
        options={[
          ['', t('noDirective')],
          ...letters.map((d) => [d.id, `${d.number} (${day(d.issuedOn)}) ${d.subject}`] as const),
        ]}
        onChange={(directive) => onChange({ directive: directive || null })}
      />
      {self && (
        <Choice
          id="supersededBy"
          label={t('supersededBy')}
          value={input.supersededBy ?? ''}
          options={[['', t('notSuperseded')], ...works.map((m) => [m.id, m.title] as const)]}
          onChange={(by) => onChange({ supersededBy: by || null })}
        />
      )}
      <Line
        id="workingTitle"
        label={t('workingTitle')}
        value={input.workingTitle}
        onChange={(workingTitle) => onChange({ workingTitle })}
      />
    </details>
  );
}
