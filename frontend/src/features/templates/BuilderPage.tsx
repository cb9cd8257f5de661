import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId, useRef, useState } from 'react';
import type { Indicator, ReportTemplate, TemplateFormInput } from '@/shared/api/generated/types.gen';
import { ApiError, explained } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { useAct } from '@/shared/ui/useAct';
import { useTitle } from '@/shared/ui/useTitle';
import { publish, templateVersionQuery } from './api';
import {
  advice,
  faults,
  LIMITS,
  nextCode,
  ofIndicator,
  ofProposal,
  type Remark,
  text,
  tidy,
} from './builder';
import { GroupBox } from './GroupBox';
import { ImportBox } from './ImportBox';
import { IndicatorPicker } from './IndicatorPicker';
import { PartsBox } from './PartsBox';
import { RuleEditor } from './RuleEditor';
import './templates.css';
import { words } from './texts';
import { useBuilder } from './useBuilder';

interface Props {
  /** The version the next one is made from. */
  revise?: string;
  /** The template a new one begins with. */
  copy?: string;
  /** The form as a unit will see it. */
  preview: (template: ReportTemplate) => ReactNode;
}

export function BuilderPage({ revise, copy, preview }: Props) {
  const from = useQuery(templateVersionQuery(revise ?? copy));
  if (!revise && !copy) return <Builder preview={preview} />;
  return (
    <Loaded of={from}>
      {(template) => <Builder from={template} revised={Boolean(revise)} preview={preview} />}
    </Loaded>
  );
}

function Builder(props: { from?: ReportTemplate; revised?: boolean; preview: Props['preview'] }) {
  const { from, revised = false, preview } = props;
  const t = useText(words);
  const id = useId();
  const client = useQueryClient();
  const { code, form, base, touched, change, setCode, discard } = useBuilder(from, revised);
  const [open, setOpen] = useState<string | null>(null);
  const [published, setPublished] = useState<ReportTemplate | null>(null);
  const act = useAct();
  const told = useRef<HTMLDivElement>(null);
  const title = revised ? t('reviseTitle', from?.name.vi ?? '') : t('newTitle');
  useTitle(title);
  const wrong = faults(form, code, !revised);
  const worth = advice(form, revised ? base : undefined);

  const send = async () => {
    const done = await act.run(async (key) => {
      setPublished(await publish(form, code, revised ? from?.id : undefined, key));
      discard();
      client.invalidateQueries({ queryKey: ['templates'] });
    });
    if (!done) requestAnimationFrame(() => told.current?.focus());
  };
  const addAll = (made: TemplateFormInput) =>
    change(tidy({ ...made, fields: made.fields.slice(0, LIMITS.fields) }));

  if (published)
    return (
      <div className="notice notice-good" role="status">
        <p>{t('published', published.name.vi, published.templateVersion)}</p>
        <Link to="/mau-bao-cao" className="button">
          {t('title')}
        </Link>
      </div>
    );
  return (
    <>
      <h1>{title}</h1>
      <div className="builder">
        <div>
          {touched && (
            <p className="saved" role="status">
              ▣ {t('saved')}{' '}
              <button type="button" className="link" onClick={discard}>
                {t('discard')}
              </button>
            </p>
          )}
          <div className="field">
            <label htmlFor={`${id}-name`}>{t('name')}</label>
            <input
              id={`${id}-name`}
              maxLength={300}
              value={form.name.vi}
              onChange={(event) => change({ ...form, name: text(event.target.value) })}
            />
          </div>
          {!revised && (
            <div className="field">
              <label htmlFor={`${id}-code`}>{t('code')}</label>
              <p className="quiet" id={`${id}-hint`}>
                {t('codeHint')}
              </p>
              <input
                id={`${id}-code`}
                aria-describedby={`${id}-hint`}
                maxLength={30}
                value={code}
                onChange={(event) => setCode(event.target.value.toUpperCase())}
              />
            </div>
          )}
          <div className="tools">
            <IndicatorPicker
              taken={new Set(form.fields.map((f) => f.indicator))}
              onPick={(picked) => addAll(withIndicators(form, picked))}
            />
            <ImportBox onTake={(proposal, fields) => addAll(withProposal(form, proposal.groups, fields))} />
          </div>
          {form.groups.map((group) => (
            <GroupBox key={group.code} {...{ form, group, open, onOpen: setOpen, onChange: change }} />
          ))}
          {form.groups.length < LIMITS.groups && (
            <button
              type="button"
              className="button button-quiet"
              onClick={() =>
                change({ ...form, groups: [...form.groups, { code: nextCode(form, 'G'), label: text('') }] })
              }
            >
              {t('addGroup')}
            </button>
          )}
          <PartsBox form={form} onChange={change} />
          <RuleEditor form={form} onChange={change} />
          {act.failure !== null && (
            <div className="summary" role="alert" tabIndex={-1} ref={told}>
              <h2>{t('refusedAt')}</h2>
              <ul>
                {refusedPlaces(act.failure, form, t('failed')).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          )}
          <Remarks title={t('faults')} remarks={wrong} onOpen={setOpen} />
          <Remarks title={t('advice')} remarks={worth} onOpen={setOpen} />
          <div className="actions">
            <button
              type="button"
              className="button button-main"
              disabled={wrong.length > 0 || act.busy}
              onClick={send}
            >
              {revised ? t('publishVersion') : t('publish')}
            </button>
          </div>
        </div>
        <aside className="phone-box" aria-label={t('preview')}>
          <h2>{t('preview')}</h2>
          <p className="quiet">{t('previewHint')}</p>
          <div className="phone">
            {preview({ id: 'preview', code: code || 'MAU', templateVersion: 1, ...form })}
          </div>
        </aside>
      </div>
    </>
  );
}

function Remarks(props: { title: string; remarks: Remark[]; onOpen: (code: string) => void }) {
  const t = useText(words);
  if (props.remarks.length === 0) return null;
  return (
    <section className="remarks">
      <h2>{props.title}</h2>
      <ul>
        {props.remarks.map(({ key, what, field }) => (
          <li key={key + what}>
            {t(key, what)}{' '}
            {field && (
              <button type="button" className="link" onClick={() => props.onOpen(field)}>
                {t('editOf', field)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function withIndicators(form: TemplateFormInput, picked: Indicator[]): TemplateFormInput {
  const made = { ...form, fields: [...form.fields] };
  for (const one of picked) made.fields.push(ofIndicator(made, made.groups.at(-1)?.code ?? 'G1', one));
  return made;
}

/** Groups of the file become groups of the form; an empty first group makes room. */
function withProposal(
  form: TemplateFormInput,
  groups: { code: string; label: string }[],
  fields: Parameters<typeof ofProposal>[1][],
): TemplateFormInput {
  const fresh = form.fields.length === 0 ? [] : form.groups;
  let made: TemplateFormInput = { ...form, groups: fresh };
  const codes = new Map<string, string>();
  for (const group of groups) {
    if (made.groups.length >= LIMITS.groups || !fields.some((f) => f.group === group.code)) continue;
    const code = nextCode(made, 'G');
    codes.set(group.code, code);
    made = { ...made, groups: [...made.groups, { code, label: text(group.label) }] };
  }
  for (const field of fields) {
    const group = codes.get(field.group) ?? made.groups.at(-1)?.code ?? 'G1';
    made = { ...made, fields: [...made.fields, ofProposal(made, field, group)] };
  }
  return made;
}

/** Each place that the service refused, by its name; or its one sentence. */
function refusedPlaces(failure: unknown, form: TemplateFormInput, otherwise: string) {
  const places = failure instanceof ApiError ? (failure.problem?.errors ?? []) : [];
  return places.length > 0
    ? places.map((one) => `${named(one.pointer, form)}: ${one.message}`)
    : [explained(failure, otherwise)];
}

/** What a pointer of the service names, in the words of the page. */
function named(pointer: string, form: TemplateFormInput) {
  const [, , part, at] = pointer.split('/');
  const item =
    part === 'fields' ? form.fields[Number(at)] : part === 'groups' ? form.groups[Number(at)] : undefined;
  return item ? `${item.code} ${item.label.vi}` : (part ?? pointer);
}
