import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Intake } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { activate, discard } from './api';
import { words } from './texts';

/** What will be written, and the two ways to end the settling. */
export function Finish({ intake, onFailure }: { intake: Intake; onFailure: (words: string) => void }) {
  const t = useText(words);
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(crypto.randomUUID());
  const { directive: id, preview } = intake;
  const left = intake.progress.total - intake.progress.settled;
  const run = async (work: () => Promise<unknown>, to: () => void) => {
    try {
      onFailure('');
      await work();
      await client.invalidateQueries();
      to();
    } catch (error) {
      key.current = crypto.randomUUID();
      onFailure(error instanceof ApiError && !error.isOffline ? error.message : t('failed'));
    }
  };
  return (
    <footer className="actions actions-sticky proof-finish">
      <p>
        {left > 0
          ? `${t('done', intake.progress.settled, intake.progress.total)}. ${t('activateHint', left)}`
          : preview &&
            t(
              'willWrite',
              preview.assignments,
              preview.units,
              preview.periods.length,
              preview.reportingUnits,
            )}
      </p>
      <button
        type="button"
        className="button button-main"
        disabled={!preview}
        onClick={() =>
          run(
            () => activate(id, key.current),
            () => navigate({ to: '/van-ban/$id', params: { id } }),
          )
        }
      >
        {t('activate')}
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() =>
          window.confirm(t('discardSure')) &&
          run(
            () => discard(id, intake.version),
            () => navigate({ to: '/' }),
          )
        }
      >
        {t('discard')}
      </button>
    </footer>
  );
}
