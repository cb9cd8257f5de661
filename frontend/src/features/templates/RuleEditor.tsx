import { useId, useState } from 'react';
import type { CheckSeverity, TemplateRule } from '@/shared/api/generated/types.gen';
import { useLanguage, useText } from '@/shared/i18n';
import { readFor } from '@/shared/rules/fits';
import { reading } from '@/shared/rules/reading';
import { freshId, type RuledForm, readyRules } from './readyRules';
import { ruleWords } from './ruleTexts';

/** The rules of a template: ready ones to pick, or an expression with a live check and its reading in plain words. */
export function RuleEditor<F extends RuledForm>(props: { form: F; onChange: (form: F) => void }) {
  const { form, onChange } = props;
  const t = useText(ruleWords);
  const language = useLanguage();
  const [picked, setPicked] = useState('');
  const id = useId();
  const ready = readyRules(form);
  const put = (rules: TemplateRule[]) => onChange({ ...form, rules });
  const add = () => {
    const rule = ready.find((r) => r.id === picked);
    if (rule) put([...form.rules, rule]);
    setPicked('');
  };
  const own = (): TemplateRule => ({
    id: freshId(form.rules),
    severity: 'QUERY',
    field: form.fields.find((f) => !f.derived)?.code ?? '',
    expression: '',
    message: { vi: '', en: '' },
  });
  return (
    <fieldset>
      <legend>{t('rules')}</legend>
      {form.rules.length === 0 && <p className="quiet">{t('rulesNone')}</p>}
      {form.rules.map((rule, index) => (
        <RuleBox
          key={rule.id}
          rule={rule}
          form={form}
          onChange={(next) => put(form.rules.map((r, i) => (i === index ? next : r)))}
          onRemove={() => put(form.rules.filter((_, i) => i !== index))}
        />
      ))}
      <div className="field">
        <label htmlFor={`${id}-pick`}>{t('pick')}</label>
        <select id={`${id}-pick`} value={picked} onChange={(event) => setPicked(event.target.value)}>
          <option value="">{t('pickOne')}</option>
          {ready.map((rule) => (
            <option key={rule.id} value={rule.id}>
              {rule.field}: {rule.message[language]}
            </option>
          ))}
        </select>
      </div>
      <div className="actions">
        <button type="button" className="button" disabled={!picked} onClick={add}>
          {t('add')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => put([...form.rules, own()])}>
          {t('addOwn')}
        </button>
      </div>
    </fieldset>
  );
}

function RuleBox(props: {
  rule: TemplateRule;
  form: RuledForm;
  onChange: (rule: TemplateRule) => void;
  onRemove: () => void;
}) {
  const { rule, form, onChange, onRemove } = props;
  const t = useText(ruleWords);
  const language = useLanguage();
  const id = useId();
  const read = readFor(rule.expression, form.fields, rule.severity);
  const problem = 'problem' in read ? read.problem : null;
  const expression = 'expression' in read ? read.expression : null;
  return (
    <details className="rule-box" open={problem !== null || !rule.message.vi}>
      <summary>
        <strong>{rule.severity === 'ERROR' ? t('ruleError') : t('ruleQuery')}:</strong>{' '}
        {rule.message[language] || rule.expression || rule.id}
      </summary>
      <div className="field">
        <label htmlFor={`${id}-expression`}>{t('expression')}</label>
        <p className="quiet" id={`${id}-hint`}>
          {t('expressionHint')}
        </p>
        <textarea
          id={`${id}-expression`}
          rows={2}
          maxLength={500}
          spellCheck={false}
          autoCapitalize="off"
          value={rule.expression}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-hint ${id}-reading`}
          onChange={(event) => onChange({ ...rule, expression: event.target.value })}
        />
        <p id={`${id}-reading`} className={problem ? 'wrong' : undefined} aria-live="polite">
          {problem && t(problem.code, problem.at + 1, problem.what)}
          {expression && t('reads', reading(expression, language))}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-severity`}>{t('severity')}</label>
        <select
          id={`${id}-severity`}
          value={rule.severity}
          onChange={(event) => onChange({ ...rule, severity: event.target.value as CheckSeverity })}
        >
          <option value="ERROR">{t('ruleError')}</option>
          <option value="QUERY">{t('ruleQuery')}</option>
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-field`}>{t('pointsAt')}</label>
        <select
          id={`${id}-field`}
          value={rule.field}
          onChange={(event) => onChange({ ...rule, field: event.target.value })}
        >
          {form.fields
            .filter((f) => !f.derived)
            .map((f) => (
              <option key={f.code} value={f.code}>
                {f.code} {f.label[language]}
              </option>
            ))}
        </select>
      </div>
      {(['vi', 'en'] as const).map((tongue) => (
        <div className="field" key={tongue}>
          <label htmlFor={`${id}-${tongue}`}>{t(tongue === 'vi' ? 'messageVi' : 'messageEn')}</label>
          <input
            id={`${id}-${tongue}`}
            maxLength={500}
            lang={tongue}
            value={rule.message[tongue]}
            onChange={(event) =>
              onChange({ ...rule, message: { ...rule.message, [tongue]: event.target.value } })
            }
          />
        </div>
      ))}
      <div className="actions">
        <button
          type="button"
          className="link"
          disabled={!expression}
          onClick={() =>
            expression &&
            onChange({
              ...rule,
              message: { vi: sentence(reading(expression, 'vi')), en: sentence(reading(expression, 'en')) },
            })
          }
        >
          {t('useReading')}
        </button>
        <button type="button" className="link" aria-label={t('removeRule', rule.id)} onClick={onRemove}>
          {t('remove')}
        </button>
      </div>
    </details>
  );
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
