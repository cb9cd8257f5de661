import type { ReportFile, TableValue, TemplateField, Value } from '@/shared/api/generated/types.gen';

/** What the field itself refuses at sending, as the server will; null where it has nothing to say. */
export function fieldError(
  field: TemplateField,
  value: Value | undefined,
  files: ReportFile[] = [],
): { code: string; message: { vi: string; en: string } | null } | null {
  const plain = (code: string) => ({ code, message: null });
  if (value === undefined || (typeof value === 'object' && 'rows' in value && isBlank(value))) {
    if (!field.required) return null;
    // A file is no value: it is there once the report names it, and may arrive later
    if (field.type !== 'FILE') return plain('missing');
    return files.some((file) => file.field === field.code) ? null : plain('missing-file');
  }
  if (typeof value === 'number') {
    if (field.type === 'INTEGER' && !Number.isInteger(value)) return plain('not-an-integer');
    if (field.min != null && value < field.min) return plain('too-small');
    return field.max != null && value > field.max ? plain('too-large') : null;
  }
  if (value === 'NIL') return null;
  if ('text' in value)
    return field.maxLength != null && value.text.length > field.maxLength ? plain('too-long') : null;
  return 'rows' in value ? rowError(field, value) : null;
}

const isBlank = (table: TableValue) => table.rows.every((row) => Object.keys(row).length === 0);

/** The first cell that is wrong, by row and column. */
function rowError(field: TemplateField, table: TableValue) {
  for (const [index, row] of table.rows.entries()) {
    if (Object.keys(row).length === 0) continue; // not sent
    for (const { code, label, required, type } of field.columns ?? []) {
      const cell = row[code];
      const missing = cell === undefined && required;
      const broken = type === 'INTEGER' && typeof cell === 'number' && !Number.isInteger(cell);
      if (!missing && !broken) continue;
      const line = index + 1;
      const message = missing
        ? {
            vi: `Dòng ${line}: chưa điền cột “${label.vi}”.`,
            en: `Row ${line}: column “${label.en}” is not filled in.`,
          }
        : {
            vi: `Dòng ${line}: cột “${label.vi}” cần một số nguyên.`,
            en: `Row ${line}: column “${label.en}” needs a whole number.`,
          };
      return { code: 'table-row', message };
    }
  }
  return null;
}
