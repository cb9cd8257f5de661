import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { Consolidation } from '@/shared/api/generated/types.gen';
import { day, moment, today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { FileButtons } from '@/shared/ui/FileButtons';
import { FoldedForm } from '@/shared/ui/FoldedForm';
import { Loaded } from '@/shared/ui/Loaded';
import { Tag } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { consolidationOf, discard, issue, templateOf } from './api';
import { Changes } from './Changes';
import './consolidations.css';
import { Figures } from './Figures';
import { Narrative } from './Narrative';
import { Standing } from './Standing';
import { words } from './texts';

/** One consolidated report: where each figure comes from, what is said, who is in it, and its way out of the house. */
export default function ConsolidationPage() {
  const { id } = useParams({ from: '/tong-hop/$id' });
  const client = useQueryClient();
  const found = useQuery(consolidationOf(id));
  const update = (now: Consolidation) => {
    client.setQueryData(consolidationOf(id).queryKey, now);
    client.invalidateQueries({ queryKey: ['consolidations'] });
  };
  return <Loaded of={found}>{(c) => <Whole of={c} onDone={update} />}</Loaded>;
}

function Whole({ of: c, onDone }: { of: Consolidation; onDone: (now: Consolidation) => void }) {
  const t = useText(words);
  const template = useQuery(templateOf(c.template));
  const may = (name: string) => c.allowedActions.some((a) => a.action === name && a.allowed);
  useTitle(t('ofPeriod', c.period.label));
  return (
    <>
      <Head of={c} />
      <Changes of={c} mayRetake={may('retake')} onDone={onDone} />
      <Loaded of={template}>
        {(form) => (
          <>
            <Figures of={c} template={form} />
            <Narrative key={c.id} of={c} template={form} mayWrite={may('save')} onSaved={onDone} />
          </>
        )}
      </Loaded>
      <Standing of={c} />
      <FileButtons as="paper" label={t('paper')} path={`/consolidations/${c.id}/paper`} />
      <FileButtons as="table" label={t('table')} path={`/consolidations/${c.id}/values`} />
      <div className="tools">
        {may('issue') && <Issue of={c} onDone={onDone} />}
        {may('discard') && <Discard of={c} />}
      </div>
      {c.contentHash && (
        <p className="quiet">
          {t('contentHash')}: <span className="hash">{c.contentHash}</span>
        </p>
      )}
    </>
  );
}

function Head({ of: c }: { of: Consolidation }) {
  const t = useText(words);
  const { expected, used, late, missing, waived } = c.coverage;
  return (
    <header className="page-head">
      <p className="quiet">
        <Link to="/van-ban/$id" params={{ id: c.directive.id }}>
          {c.directive.number}
        </Link>{' '}
        · {c.unit.name}
      </p>
      <h1>{t('ofPeriod', c.period.label)}</h1>
      <p>
        <Tag tone={c.status === 'ISSUED' ? 'good' : 'work'}>{t(`c_${c.status}`)}</Tag>{' '}
        {c.number && (
          <strong>
            {t('numbered', c.number)} {t('issuedDay', day(c.issuedOn))}
          </strong>
        )}
      </p>
      <p>
        <strong>{t('coverage', used, expected)}</strong>
        {late > 0 && ` · ${t('late', late)}`}
        {missing > 0 && ` · ${t('missing', missing)}`}
        {waived > 0 && ` · ${t('waived', waived)}`}
      </p>
      <progress max={Math.max(1, expected)} value={used} aria-label={t('coverage', used, expected)} />
      <p className="quiet">
        {t('takenAt', moment(c.takenAt))}{' '}
        {c.supplements && t('supplements', c.supplements.number, day(c.supplements.issuedOn))}
      </p>
    </header>
  );
}

function Issue({ of: c, onDone }: { of: Consolidation; onDone: (now: Consolidation) => void }) {
  const t = useText(words);
  return (
    <FoldedForm
      label={t('issueIt')}
      tone="main"
      onSubmit={(typed, key) =>
        issue(c, { number: typed('number'), issuedOn: typed('issuedOn') }, key).then(onDone)
      }
    >
      <p>{t('issueHint')}</p>
      <div className="field">
        <label htmlFor="signed-number">{t('signedNumber')}</label>
        <input id="signed-number" name="number" required maxLength={100} autoComplete="off" />
      </div>
      <div className="field">
        <label htmlFor="signed-on">{t('signedOn')}</label>
        <input id="signed-on" name="issuedOn" type="date" required defaultValue={today()} max={today()} />
      </div>
    </FoldedForm>
  );
}

function Discard({ of: c }: { of: Consolidation }) {
  const t = useText(words);
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <FoldedForm
      label={t('discard')}
      bad
      onSubmit={() =>
        discard(c).then(() => {
          client.invalidateQueries({ queryKey: ['consolidations'] });
          return navigate({ to: '/ky-bao-cao/$id/tong-hop', params: { id: c.period.id } });
        })
      }
    >
      <p>{t('reallyDiscard')}</p>
    </FoldedForm>
  );
}
