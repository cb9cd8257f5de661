import { useState } from 'react';
import { download } from '@/shared/api/client';
import { explained } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const FILES = {
  paper: { PDF: 'application/pdf', Word: `${OFFICE}.wordprocessingml.document` },
  table: { Excel: `${OFFICE}.spreadsheetml.sheet`, CSV: 'text/csv' },
};

/** What the service gives as a file, in the kinds it has: a document to print or go on with, or a table. */
export function FileButtons({ label, path, as }: { label: string; path: string; as: keyof typeof FILES }) {
  const t = useText();
  const [failure, setFailure] = useState('');
  const fetchAs = (type: string) => {
    setFailure('');
    download(path, type).catch((error) => setFailure(explained(error, t('failed'))));
  };
  return (
    <p className="actions no-print">
      <span>{label}</span>
      {Object.entries(FILES[as]).map(([name, type]) => (
        <button
          key={name}
          type="button"
          className="button button-quiet"
          aria-label={`${label}: ${name}`}
          onClick={() => fetchAs(type)}
        >
          {name}
        </button>
      ))}
      {failure && <span role="alert">{failure}</span>}
    </p>
  );
}
