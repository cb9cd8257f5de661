import { useRef, useState } from 'react';
import type { FieldType, ProposedField, ProposedForm } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { propose } from './api';
import { isNumber, TYPES } from './builder';
import { words } from './texts';

interface Props {
  onTake: (proposal: ProposedForm, fields: ProposedField[]) => void;
}

/** An Excel form that the office has already: each line is looked at before it becomes an item. */
export function ImportBox({ onTake }: Props) {
  const t = useText(words);
  const file = useRef<HTMLInputElement>(null);
  const [proposal, setProposal] = useState<ProposedForm | null>(null);
  const [left, setLeft] = useState(new Set<string>());
  const act = useAct();
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    setProposal(null);
    await act.run(async () => {
      setProposal(await propose(chosen));
      setLeft(new Set());
    });
    if (file.current) file.current.value = '';
  };
  const set = (cell: string, change: Partial<ProposedField>) =>
    proposal &&
    setProposal({
      ...proposal,
      fields: proposal.fields.map((f) => (f.cell === cell ? { ...f, ...change } : f)),
    });
  const taken = proposal?.fields.filter((f) => !left.has(f.cell)) ?? [];
  return (
    <details className="tool">
      <summary className="button button-quiet">{t('excel')}</summary>
      <p className="quiet">{t('excelHint')}</p>
      <label className="button">
        {t('excelChoose')}
        <input
          ref={file}
          className="visually-hidden"
          type="file"
          accept=".xlsx"
          onChange={(event) => read(event.target.files?.[0])}
        />
      </label>
      {act.note}
      {proposal && (
        <>
          <p role="status">{t('excelFound', proposal.sheet, proposal.fields.length)}</p>
          {proposal.more && <p className="notice">{t('excelMore')}</p>}
          <ul className="proposals">
            {proposal.fields.map((field) => (
              <li key={field.cell}>
                <label className="option">
                  <input
                    type="checkbox"
                    checked={!left.has(field.cell)}
                    onChange={(event) => {
                      const next = new Set(left);
                      if (event.target.checked) next.delete(field.cell);
                      else next.add(field.cell);
                      setLeft(next);
                    }}
                  />
                  <span className="visually-hidden">{t('take')}</span>
                  <span className="quiet">{t('excelCell', field.cell)}</span>
                </label>
                <input
                  aria-label={`${t('label')}, ${t('excelCell', field.cell)}`}
                  value={field.label}
                  maxLength={300}
                  onChange={(event) => set(field.cell, { label: event.target.value })}
                />
                <select
                  aria-label={`${t('kind')}, ${t('excelCell', field.cell)}`}
                  value={field.type}
                  onChange={(event) => set(field.cell, { type: event.target.value as FieldType })}
                >
                  {TYPES.map((type) => (
                    <option key={type} value={type}>
                      {t(`t_${type}`)}
                    </option>
                  ))}
                </select>
                {isNumber(field.type) && (
                  <input
                    aria-label={`${t('unit')}, ${t('excelCell', field.cell)}`}
                    size={10}
                    value={field.measureUnit}
                    maxLength={60}
                    onChange={(event) => set(field.cell, { measureUnit: event.target.value })}
                  />
                )}
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button"
            disabled={taken.length === 0}
            onClick={() => {
              onTake(proposal, taken);
              setProposal(null);
            }}
          >
            {t('excelTake', taken.length)}
          </button>
        </>
      )}
    </details>
  );
}
