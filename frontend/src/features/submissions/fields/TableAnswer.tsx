import type { CellValue, TableValue, TemplateField, Value } from '@/shared/api/generated/types.gen';
import { useLanguage, useText } from '@/shared/i18n';
import { words } from '../texts';
import { Answer } from './Answer';
import type { AnswerProps, Typed } from './answer';

const MOST_ROWS = 50;

/** A small table, row by row; on a phone each row is a card with the names of its columns. */
export function TableAnswer({ question, id, labelledBy, value, typed, onValue }: AnswerProps<TemplateField>) {
  const t = useText(words);
  const language = useLanguage();
  const columns = question.columns ?? [];
  const nil = value === 'NIL';
  const kept = typeof value === 'object' && 'rows' in value ? value.rows : [];
  // One blank row to begin with; what stays blank is not sent
  const rows: TableValue['rows'] = kept.length ? kept : [{}];
  const most = question.maxRows ?? MOST_ROWS;

  const give = (next: TableValue['rows'], boxes: Typed) => {
    const filled = next.some((row) => Object.keys(row).length > 0) || next.length > 1;
    onValue(filled ? { rows: next } : undefined, boxes);
  };
  const setCell = (index: number, code: string, cell: Value | undefined, text: string | undefined) => {
    const next = rows.map((row, at) => {
      if (at !== index) return row;
      const changed = { ...row };
      if (cell === undefined) delete changed[code];
      else changed[code] = cell as CellValue;
      return changed;
    });
    const boxes = { ...typed };
    delete boxes[`${index}.${code}`];
    if (text !== undefined) boxes[`${index}.${code}`] = text;
    give(next, boxes);
  };
  const removeRow = (index: number) => {
    const boxes: Typed = {};
    for (const [box, text] of Object.entries(typed)) {
      const [row, code] = [Number(box.split('.')[0]), box.split('.')[1]];
      if (row !== index) boxes[`${row > index ? row - 1 : row}.${code}`] = text;
    }
    give(
      rows.filter((_, at) => at !== index),
      boxes,
    );
  };

  if (nil) return <div id={id} tabIndex={-1} />;
  return (
    <div id={id} className="small-table" tabIndex={-1}>
      <table aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.code} scope="col">
                {column.label[language]}
                {column.required && <span className="quiet"> ({t('required')})</span>}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
            <tr key={index}>
              {columns.map((column) => {
                const box = `${index}.${column.code}`;
                const label = `${id}.${box}-label`;
                return (
                  <td key={column.code}>
                    <span className="cell-label" id={label}>
                      {column.label[language]}, {t('row', index + 1)}
                    </span>
                    <Answer
                      question={column}
                      id={`${id}.${box}`}
                      labelledBy={label}
                      value={row[column.code]}
                      typed={typed[box] === undefined ? {} : { '': typed[box] }}
                      bad={typed[box] !== undefined}
                      onValue={(cell, boxes) => setCell(index, column.code, cell, boxes[''])}
                    />
                  </td>
                );
              })}
              <td>
                {(rows.length > 1 || Object.keys(row).length > 0) && (
                  <button
                    type="button"
                    className="link"
                    aria-label={t('removeRowOf', index + 1)}
                    onClick={() => removeRow(index)}
                  >
                    {t('removeRow')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < most ? (
        <button type="button" className="button button-quiet" onClick={() => give([...rows, {}], typed)}>
          {t('addRow')}
        </button>
      ) : (
        <p className="quiet">{t('tableFull', most)}</p>
      )}
    </div>
  );
}
