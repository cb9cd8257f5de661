import { useState } from 'react';
import { download } from '@/shared/api/client';
import { explained } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document of the service to print, or to go on with in Word. */
export function PaperButtons({ label, path }: { label: string; path: string }) {
  const t = useText();
  const [failure, setFailure] = useState('');
  const fetchAs = (type: string) => {
    setFailure('');
    download(path, type).catch((error) => setFailure(explained(error, t('failed'))));
  };
  return (
    <p className="actions no-print">
      <span>{label}</span>
      {[
        ['PDF', PDF],
        ['Word', DOCX],
      ].map(([name, type]) => (
        <button
          key={name}
          type="button"
          className="button button-quiet"
          aria-label={`${label}: ${name}`}
          onClick={() => fetchAs(type ?? PDF)}
        >
          {name}
        </button>
      ))}
      {failure && <span role="alert">{failure}</span>}
    </p>
  );
}
