import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { useTitle } from '@/shared/ui/useTitle';
import { piece } from './api';
import { PieceSteps } from './PieceSteps';
import { PieceState, PieceText } from './Pieces';
import { words } from './texts';

/** A piece by itself: who has it need not see the duty it comes from. */
export default function PiecePage({ id }: { id: string }) {
  const t = useText(words);
  const client = useQueryClient();
  const found = useQuery(piece(id));
  useTitle(t('piece'));
  return (
    <Loaded of={found}>
      {(p) => (
        <>
          <header className="page-head">
            <p className="quiet">
              {p.directive.number} · {p.clause.label} {p.clause.heading && `· ${p.clause.heading}`}
            </p>
            <h1>{t('piece')}</h1>
            <PieceText of={p} />
            <p>
              <PieceState of={p} />
            </p>
            <p className="quiet">{t('from', p.from.name)}</p>
            <blockquote className="prose">{p.clause.text}</blockquote>
            {p.allowedActions.some((x) => x.action === 'recall') && (
              <p>
                <Link to="/nhiem-vu/$id" params={{ id: p.assignment }}>
                  {t('duty')}
                </Link>
              </p>
            )}
          </header>
          <PieceSteps
            of={p}
            onChanged={(next) => {
              client.setQueryData(piece(id).queryKey, next);
              client.invalidateQueries({ queryKey: ['inbox'] });
            }}
          />
        </>
      )}
    </Loaded>
  );
}
