import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import type { UnitImport } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { words } from './texts';

/** Units from a file: tried first, taken whole. */
export function UnitFile() {
  const t = useText(words);
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState<UnitImport | null>(null);
  const act = useAct();
  const send = (chosen: File, dryRun: boolean) =>
    act.run(async () => {
      setTried(null);
      const answer = await api<UnitImport>(`/unit-files?dryRun=${dryRun}`, {
        method: 'POST',
        body: chosen,
        contentType: 'text/csv',
      });
      setTried(answer);
      if (answer.applied) await client.invalidateQueries();
    });
  return (
    <details>
      <summary className="button">{t('fromFile')}</summary>
      <div className="field">
        <label htmlFor="unit-file">{t('fileHint')}</label>
        <input
          id="unit-file"
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => {
            const chosen = event.target.files?.[0] ?? null;
            setFile(chosen);
            setTried(null);
            if (chosen) send(chosen, true);
          }}
        />
      </div>
      {act.note}
      {tried && (
        <div className={tried.errors > 0 ? 'notice notice-bad' : 'notice'} role="status">
          <p>
            {tried.applied && <strong>{t('saved')} </strong>}
            {t('fileCounts', tried.created, tried.updated, tried.unchanged, tried.errors)}
          </p>
          {tried.errors > 0 && (
            <ul>
              {tried.lines
                .filter((line) => line.outcome === 'ERROR')
                .slice(0, 50)
                .map((line) => (
                  <li key={line.line}>{t('fileLine', line.line, line.code, line.message ?? '')}</li>
                ))}
            </ul>
          )}
          {!tried.applied && tried.errors === 0 && tried.created + tried.updated > 0 && file && (
            <button type="button" className="button button-main" onClick={() => send(file, false)}>
              {t('fileTake')}
            </button>
          )}
        </div>
      )}
    </details>
  );
}
