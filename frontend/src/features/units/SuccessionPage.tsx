import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Succession } from '@/shared/api/generated/types.gen';
import { day, moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { Tag } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { ActForm } from './ActForm';
import { AddUnit } from './AddUnit';
import { acts, undoAct } from './api';
import { Receipt } from './Receipt';
import { words } from './texts';
import { UnitFile } from './UnitFile';

/** Acts on units, newest first, each with its receipt and for 30 days its way back. */
export default function SuccessionPage() {
  const t = useText(words);
  const found = useQuery(acts);
  useTitle(t('successions'));
  return (
    <>
      <h1>{t('successions')}</h1>
      <p className="quiet">{t('successionsHint')}</p>
      <ActForm />
      <AddUnit />
      <UnitFile />
      <Loaded of={found}>
        {(data) => (
          <>
            {data.items.length === 0 && <p className="notice">{t('noActs')}</p>}
            {data.items.map((act) => (
              <Act key={act.id} act={act} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

function Act({ act }: { act: Succession }) {
  const t = useText(words);
  const client = useQueryClient();
  const undo = act.allowedActions.find((a) => a.action === 'undo');
  return (
    <section className="card card-tall" aria-label={act.legalBasis}>
      <h2>
        {t('inForce', t(`k_${act.kind}`), day(act.effectiveOn), act.legalBasis)}{' '}
        {act.status === 'UNDONE' && <Tag tone="quiet">{t('wasUndone')}</Tag>}
      </h2>
      <Receipt receipt={act.receipt} />
      <p className="quiet">
        {t('done', moment(act.doneAt))}{' '}
        {act.undoneAt && t('undone', moment(act.undoneAt), act.undoneReason ?? '')}
      </p>
      {undo?.allowed && (
        <ReasonAction
          label={t('undo')}
          run={(reason) => undoAct(act.id, reason)}
          onDone={() => client.invalidateQueries()}
        />
      )}
      {undo && !undo.allowed && act.status === 'DONE' && <p className="quiet">{undo.reason}</p>}
    </section>
  );
}
