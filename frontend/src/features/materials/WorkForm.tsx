import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Material, MaterialInput, MaterialKind, Urgency } from '@/shared/api/generated/types.gen';
import { today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { topics, workInput } from './api';
import { Consents } from './Consents';
import { KINDS } from './lists';
import { Line, SaveLine, useForm } from './parts';
import { words } from './texts';

/** Eight fields; the rest stands folded. What is left empty is asked for before review, not now. */
export function WorkForm(props: {
  start: MaterialInput;
  disabled?: boolean;
  /** Answers the work as it was kept. */
  onSave: (input: MaterialInput) => Promise<Material>;
}) {
  const t = useText(words);
  const catalogue = useQuery(topics);
  const { input, set, submit, done, act } = useForm(props.start, async (typed) =>
    workInput(await props.onSave(typed)),
  );
  // Only at the start: a list that closes after the first choice would hide the others
  const [unsorted] = useState(props.start.topics.length === 0);
  return (
    <form className="period-form" onSubmit={submit}>
      <fieldset disabled={props.disabled} className="plain">
        <Line id="title" label={t('title')} value={input.title} onChange={(title) => set({ title })} />
        <div className="field">
          <label htmlFor="kind">{t('kind')}</label>
          <select
            id="kind"
            value={input.kind}
            onChange={(e) => set({ kind: e.target.value as MaterialKind })}
          >
            {KINDS.map((k) => (
              <option key={k} value={k}>
                {t(`k_${k}`)}
              </option>
            ))}
          </select>
        </div>
        {input.kind === 'WARNING' && (
          <div className="field">
            <label htmlFor="urgency">{t('urgency')}</label>
            <select
              id="urgency"
              value={input.urgency ?? 'NORMAL'}
              onChange={(e) => set({ urgency: e.target.value as Urgency })}
            >
              <option value="NORMAL">{t('normal')}</option>
              <option value="PRIORITY">{t('priority')}</option>
              <option value="URGENT">{t('urgent')}</option>
            </select>
          </div>
        )}
        <details className="field" id="topics" open={unsorted}>
          <summary>
            {t('topics')}:{' '}
            {(catalogue.data ?? [])
              .filter((topic) => input.topics.includes(topic.code))
              .map((topic) => topic.name)
              .join(', ')}
          </summary>
          <div className="choices">
            {(catalogue.data ?? [])
              .filter((topic) => topic.parent && !topic.untilVersion)
              .map((topic) => (
                <label key={topic.code}>
                  <input
                    type="checkbox"
                    checked={input.topics.includes(topic.code)}
                    disabled={!input.topics.includes(topic.code) && input.topics.length >= 5}
                    onChange={(e) =>
                      set({
                        topics: e.target.checked
                          ? [...input.topics, topic.code]
                          : input.topics.filter((code) => code !== topic.code),
                      })
                    }
                  />{' '}
                  {topic.name}
                </label>
              ))}
          </div>
        </details>
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
        <div className="field-line">
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
        <div className="field-line">
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
        <details>
          <summary>{t('more')}</summary>
          <Line
            id="campaign"
            label={t('campaign')}
            value={input.campaign}
            max={200}
            onChange={(campaign) => set({ campaign })}
          />
          <Line
            id="workingTitle"
            label={t('workingTitle')}
            value={input.workingTitle}
            onChange={(workingTitle) => set({ workingTitle })}
          />
        </details>
        {act.note}
        <SaveLine main done={done} disabled={act.busy || !input.title.trim()} />
      </fieldset>
    </form>
  );
}
