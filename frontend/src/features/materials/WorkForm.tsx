import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type {
  ConsentInput,
  Material,
  MaterialInput,
  MaterialKind,
  Urgency,
} from '@/shared/api/generated/types.gen';
import { today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { uploadFile } from '@/shared/upload';
import { topics, workInput } from './api';
import { KINDS } from './lists';
import { Line, useAct } from './parts';
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
  const [input, setInput] = useState(props.start);
  const [done, setDone] = useState(false);
  // Only at the start: a list that closes after the first choice would hide the others
  const [unsorted] = useState(props.start.topics.length === 0);
  const act = useAct();
  const set = (change: Partial<MaterialInput>) => {
    setDone(false);
    setInput((before) => ({ ...before, ...change }));
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setDone(await act.run(async () => setInput(workInput(await props.onSave(input)))));
  };
  return (
    <form className="period-form" onSubmit={save}>
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
        <p>
          <button type="submit" className="button button-main" disabled={act.busy || !input.title.trim()}>
            {t('save')}
          </button>{' '}
          {done && <span role="status">{t('saved')}</span>}
        </p>
      </fieldset>
    </form>
  );
}

function Consents({ of, onChange }: { of: ConsentInput[]; onChange: (next: ConsentInput[]) => void }) {
  const t = useText(words);
  const change = (index: number, part: Partial<ConsentInput>) =>
    onChange(of.map((one, i) => (i === index ? { ...one, ...part } : one)));
  const [sending, setSending] = useState(false);
  const act = useAct();
  const send = (index: number, paper: File) => {
    setSending(true);
    act
      .run(async () => {
        const upload = await uploadFile('material', paper, () => {}, new AbortController().signal);
        if (upload.state === 'READY') change(index, { file: upload.id });
      })
      .finally(() => setSending(false));
  };
  return (
    <fieldset className="field" id="consents" disabled={sending}>
      {act.note}
      <legend>{t('consents')}</legend>
      {of.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id before they are saved, and keep their place
        <div key={index} className="consent">
          <Line
            id={`person${index}`}
            label={t('consentPerson')}
            value={one.person}
            max={200}
            onChange={(person) => change(index, { person })}
          />
          <Line
            id={`by${index}`}
            label={t('consentGivenBy')}
            value={one.givenBy}
            max={200}
            onChange={(givenBy) => change(index, { givenBy })}
          />
          <div className="field">
            <label htmlFor={`on${index}`}>{t('consentOn')}</label>
            <input
              id={`on${index}`}
              type="date"
              max={today()}
              value={one.givenOn}
              onChange={(e) => change(index, { givenOn: e.target.value })}
            />
          </div>
          <Line
            id={`statement${index}`}
            label={t('consentStatement')}
            value={one.statement}
            rows={2}
            max={2000}
            onChange={(statement) => change(index, { statement })}
          />
          <div className="field">
            <label htmlFor={`paper${index}`}>{one.file ? t('paperThere') : t('paper')}</label>
            <input
              id={`paper${index}`}
              type="file"
              accept="image/*,application/pdf"
              disabled={sending}
              onChange={(event) => {
                const paper = event.target.files?.[0];
                if (paper) send(index, paper);
              }}
            />
          </div>
          <button type="button" className="link" onClick={() => onChange(of.filter((_, i) => i !== index))}>
            {t('removeOne')}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => onChange([...of, { person: '', givenOn: today(), statement: '' }])}
      >
        {t('addConsent')}
      </button>
    </fieldset>
  );
}
