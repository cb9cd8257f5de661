import { useState } from 'react';
import type { FieldType, TemplateField, TemplateFormInput } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { LIMITS, moveField, moveGroup, names, newField, removeGroup, TYPES, text, tidy } from './builder';
import { FieldEditor } from './FieldEditor';
import { words } from './texts';

interface Props {
  form: TemplateFormInput;
  group: TemplateFormInput['groups'][number];
  /** Code of the item whose editor is open. */
  open: string | null;
  onOpen: (code: string | null) => void;
  onChange: (form: TemplateFormInput) => void;
}

/** One group of items; everything by buttons, so that no hand has to drag. */
export function GroupBox({ form, group, open, onOpen, onChange }: Props) {
  const t = useText(words);
  const [type, setType] = useState<FieldType>('INTEGER');
  const at = form.groups.indexOf(group);
  const name = group.label.vi || group.code;
  const fields = form.fields.filter((f) => f.group === group.code);
  const isFull = form.fields.length >= LIMITS.fields;
  const add = (kind: FieldType) => {
    const field = newField(form, group.code, kind);
    onChange(tidy({ ...form, fields: [...form.fields, field] }));
    onOpen(field.code);
  };
  return (
    <fieldset className="group-box">
      <legend className="visually-hidden">{name}</legend>
      <div className="line">
        <label>
          {t('groupName')}{' '}
          <input
            maxLength={300}
            value={group.label.vi}
            onChange={(event) =>
              onChange({
                ...form,
                groups: form.groups.map((g) =>
                  g === group ? { ...g, label: text(event.target.value, '') } : g,
                ),
              })
            }
          />
        </label>
        <Moves
          name={name}
          first={at === 0}
          last={at === form.groups.length - 1}
          onMove={(by) => onChange(moveGroup(form, group.code, by))}
        />
        {form.groups.length > 1 && (
          <button
            type="button"
            className="link"
            onClick={() => onChange(removeGroup(form, group.code))}
            aria-label={t('removeGroup', name)}
          >
            {t('remove')}
          </button>
        )}
      </div>
      <ol className="items">
        {fields.map((field) => (
          <FieldItem
            key={field.code}
            {...{ form, field, open, onOpen, onChange }}
            onNext={isFull ? undefined : () => add(field.type)}
          />
        ))}
      </ol>
      {!isFull && (
        <div className="line">
          <label>
            {t('kind')}{' '}
            <select value={type} onChange={(event) => setType(event.target.value as FieldType)}>
              {TYPES.map((one) => (
                <option key={one} value={one}>
                  {t(`t_${one}`)}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            className="button"
            aria-label={t('addFieldTo', name)}
            onClick={() => add(type)}
          >
            {t('addField')}
          </button>
        </div>
      )}
    </fieldset>
  );
}

function FieldItem(props: Omit<Props, 'group'> & { field: TemplateField; onNext?: () => void }) {
  const { form, field, open, onOpen, onChange, onNext } = props;
  const t = useText(words);
  const at = form.fields.indexOf(field);
  const isOpen = open === field.code;
  const name = field.label.vi || field.code;
  const about = [t(`t_${field.type}`), field.measureUnit.vi, field.required ? t('required') : ''];
  const remove = () =>
    onChange({
      ...form,
      fields: form.fields.filter((f) => f !== field),
      rules: form.rules.filter((rule) => !names(rule, field.code)),
    });
  return (
    <li className={isOpen ? 'item item-open' : 'item'}>
      <div className="line">
        <span className="item-name">
          <span className="code">{field.code}</span> {field.label.vi || '…'}{' '}
          <span className="quiet">({about.filter(Boolean).join(', ')})</span>
        </span>
        <button
          type="button"
          className="link"
          aria-expanded={isOpen}
          aria-label={isOpen ? t('close') : t('editOf', name)}
          onClick={() => onOpen(isOpen ? null : field.code)}
        >
          {isOpen ? t('close') : t('edit')}
        </button>
        <Moves
          name={name}
          first={at === 0 && field.group === form.groups[0]?.code}
          last={at === form.fields.length - 1 && field.group === form.groups.at(-1)?.code}
          onMove={(by) => onChange(moveField(form, field.code, by))}
        />
        <button type="button" className="link" aria-label={t('removeOf', name)} onClick={remove}>
          {t('remove')}
        </button>
      </div>
      {isOpen && (
        <FieldEditor
          field={field}
          others={form.fields.filter((f) => f !== field)}
          onNext={onNext}
          onChange={(changed) =>
            onChange({ ...form, fields: form.fields.map((f) => (f === field ? changed : f)) })
          }
        />
      )}
    </li>
  );
}

export function Moves(props: { name: string; first: boolean; last: boolean; onMove: (by: -1 | 1) => void }) {
  const { name, first, last, onMove } = props;
  const t = useText(words);
  return (
    <>
      <button
        type="button"
        className="link"
        disabled={first}
        aria-label={t('upOf', name)}
        onClick={() => onMove(-1)}
      >
        ↑ {t('up')}
      </button>
      <button
        type="button"
        className="link"
        disabled={last}
        aria-label={t('downOf', name)}
        onClick={() => onMove(1)}
      >
        ↓ {t('down')}
      </button>
    </>
  );
}
