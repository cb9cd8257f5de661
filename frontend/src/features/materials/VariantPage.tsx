import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type {
  MaterialContent,
  MaterialReview,
  VariantDossier,
  VariantInput,
} from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { useTitle } from '@/shared/ui/useTitle';
import { inputOf, variant, work, writeVariant } from './api';
import { Files } from './Files';
import { StateTag } from './parts';
import { Said } from './Said';
import { Steps } from './Steps';
import { VariantForm } from './VariantForm';
import { words } from './variantTexts';

const MAKING = ['QUEUED', 'RUNNING'];

export default function VariantPage({ id }: { id: string }) {
  const loaded = useQuery({
    ...variant(id),
    // While something is being made of a file, look again
    refetchInterval: (query) =>
      query.state.data?.renditions.some((r) => MAKING.includes(r.state)) ? 2000 : false,
  });
  useTitle(loaded.data?.materialTitle);
  return <Loaded of={loaded}>{(v) => <Variant of={v} />}</Loaded>;
}

function Variant({ of: v }: { of: VariantDossier }) {
  const t = useText(words);
  const client = useQueryClient();
  const [start, setStart] = useState<VariantInput | null>(null);
  const [stale, setStale] = useState(false);
  const code = useQuery(work(v.material)).data?.shortCode;
  const mayWrite = v.allowedActions.some((a) => a.action === 'write' && a.allowed);
  const take = (changed?: VariantDossier) => {
    if (changed) client.setQueryData(variant(v.id).queryKey, changed);
    else client.invalidateQueries({ queryKey: variant(v.id).queryKey });
    client.invalidateQueries({ queryKey: ['materials'] });
  };
  const save = async (input: VariantInput) => {
    try {
      take(await writeVariant(v, input));
      setStale(false);
    } catch (error) {
      // What is typed stays; the other's text stands above it, and the next save goes over their version
      if (error instanceof ApiError && error.status === 412) {
        await client.refetchQueries({ queryKey: variant(v.id).queryKey });
        setStale(true);
      }
      throw error;
    }
  };
  return (
    <>
      <p>
        <Link to="/tai-lieu/$id" params={{ id: v.material }}>
          ← {t('backToWork')}
        </Link>
      </p>
      <h1>{v.materialTitle}</h1>
      <p>
        <strong>
          {[v.form.languageName, v.form.orthographyName, v.form.dialectName, t(`f_${v.form.format}`)]
            .filter(Boolean)
            .join(' · ')}
        </strong>{' '}
        <StateTag state={v.state} /> <span className="quiet">{t('revision', v.revision)}</span>{' '}
        {(v.live || v.gone) && code && <a href={`/m/${code}`}>{t('seePublic')}</a>}
      </p>
      {v.live && v.state !== 'PUBLISHED' && <p className="notice">{t('liveOld')}</p>}
      {v.scheduledAt && <p className="notice">{t('scheduledFor', moment(v.scheduledAt))}</p>}
      {v.gone && (
        <p className="notice notice-bad">
          {v.gone.as === 'EXPIRED' ? t('goneExpired') : t('goneBecause', v.gone.reason ?? '')}
        </p>
      )}
      <Checklist of={v} />
      <Steps of={v} onDone={take} />
      <Reviews of={v.reviews} onUse={mayWrite ? (c) => setStart(corrected(v, c)) : undefined} />
      {stale && (
        <div className="notice notice-bad" role="alert">
          <p>{t('stale')}</p>
          <Said title={t('theirs')} content={v.content} lang={v.form.lang} />
        </div>
      )}
      <div className={v.beside ? 'side-by-side' : undefined}>
        {v.beside && <Said title={t('beside')} content={v.beside} lang="vi" />}
        <section>
          {v.beside && <h2>{t('thisOne')}</h2>}
          <VariantForm
            key={start ? 'corrected' : v.id}
            of={v}
            start={start ?? inputOf(v)}
            mayWrite={mayWrite}
            onSave={save}
          />
          <Files of={v} mayWrite={mayWrite} onChange={(files) => save({ ...inputOf(v), files })} />
        </section>
      </div>
    </>
  );
}

function corrected(v: VariantDossier, c: MaterialContent): VariantInput {
  return { ...inputOf(v), title: c.title, text: c.text, transcript: c.transcript };
}

/** What is missing, each a link to its field; not a red page. */
function Checklist({ of: v }: { of: VariantDossier }) {
  const t = useText(words);
  if (v.missing.length === 0) return null;
  return (
    <nav className="notice" aria-labelledby="checklist">
      <h2 id="checklist">{t('checklist', v.missing.length)}</h2>
      <ul>
        {v.missing.map((m) => (
          <li key={m.code}>
            {m.place === 'WORK' ? (
              <Link to="/tai-lieu/$id" params={{ id: v.material }} hash={m.field}>
                {m.message}
              </Link>
            ) : (
              <a href={`#${m.field}`} onClick={() => document.getElementById(m.field)?.focus()}>
                {m.message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Reviews(props: { of: MaterialReview[]; onUse?: (c: MaterialContent) => void }) {
  const t = useText(words);
  if (props.of.length === 0) return null;
  return (
    <section id="reviews" aria-labelledby="reviews-title">
      <h2 id="reviews-title">{t('reviews')}</h2>
      <ul className="rows">
        {props.of.map((r) => (
          <li key={`${r.revision}${r.aspect}`}>
            <div>
              <strong>{t(`a_${r.aspect}`)}</strong>{' '}
              <span className="quiet">
                {t('revision', r.revision)}
                {r.unit && ` · ${r.unit.name}`}
                {r.person && ` · ${r.person}`}
                {r.decidedAt && ` · ${moment(r.decidedAt)}`}
              </span>
              {r.message && <p className="prose">{r.message}</p>}
              {r.correction && (
                <details>
                  <summary>{t('readerCorrect')}</summary>
                  <p className="prose">{r.correction.text ?? r.correction.transcript}</p>
                </details>
              )}
              {r.correction && props.onUse && (
                <button
                  type="button"
                  className="button"
                  onClick={() => r.correction && props.onUse?.(r.correction)}
                >
                  {t('useCorrection')}
                </button>
              )}
            </div>
            <span>{t(`v_${r.state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
