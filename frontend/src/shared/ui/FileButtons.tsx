import { download } from '@/shared/api/client';
import { useAct } from './useAct';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const FILES = {
  paper: { PDF: 'application/pdf', Word: `${OFFICE}.wordprocessingml.document` },
  table: { Excel: `${OFFICE}.spreadsheetml.sheet`, CSV: 'text/csv' },
};

/** What the service gives as a file, in the kinds it has: a document to print or go on with, or a table. */
export function FileButtons({ label, path, as }: { label: string; path: string; as: keyof typeof FILES }) {
  const act = useAct();
  return (
    <div className="actions no-print">
      <span>{label}</span>
      {Object.entries(FILES[as]).map(([name, type]) => (
        <button
          key={name}
          type="button"
          className="button button-quiet"
          aria-label={`${label}: ${name}`}
          disabled={act.busy}
          onClick={() => act.run(() => download(path, type))}
        >
          {name}
        </button>
      ))}
      {act.note}
    </div>
  );
}
