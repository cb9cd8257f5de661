import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { WaitingReview } from '@/shared/api/generated/types.gen';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Queue } from '@/shared/ui/Queue';
import { useTitle } from '@/shared/ui/useTitle';
import { fileAddress, variant, waitingReviews, work } from './api';
import { Look } from './Look';
import { DownloadButton, UrgencyTag } from './parts';
import { words } from './reviewTexts';
import { Said } from './Said';
import { Steps } from './Steps';

/** Everything that waits for the reviewer's unit, the oldest first; by keyboard if one likes. */
export default function ReviewDeskPage() {
  const t = useText(words);
  const client = useQueryClient();
  const waiting = useQuery(waitingReviews);
  useTitle(t('reviewDesk'));
  const items = waiting.data?.items ?? [];
  const answered = (id: string) => {
    client.setQueryData<typeof waiting.data>(waitingReviews.queryKey, (old) =>
      old ? { ...old, items: old.items.filter((r) => r.id !== id) } : old,
    );
    if (items.length === 1) client.invalidateQueries({ queryKey: waitingReviews.queryKey });
    client.invalidateQueries({ queryKey: ['materials'] });
  };
  return (
    <>
      <p>
        <Link to="/tai-lieu">← {t('backToList')}</Link>
      </p>
      <h1>
        {t('reviewDesk')} {items.length > 0 && <span className="count">{items.length}</span>}
      </h1>
      <p className="quiet">{t('reviewKeys')}</p>
      <Loaded of={waiting}>
        {(data) =>
          data.items.length === 0 ? (
            <p className="notice">{t('nothingToReview')}</p>
          ) : (
            <Queue
              label={t('reviewDesk')}
              items={data.items}
              answers={{ accept: '.steps .button-main', refuse: '.steps details' }}
              more={data.next && <p className="quiet">{t('moreWait')}</p>}
              name={(r) => r.workingTitle ?? r.title}
              hint={(r) => <Hint of={r} />}
              onSettled={(r) => answered(r.id)}
            >
              {(r, done) => <OneReview key={r.id} of={r} onDone={done} />}
            </Queue>
          )
        }
      </Loaded>
    </>
  );
}

function Hint({ of: r }: { of: WaitingReview }) {
  const t = useText(words);
  return (
    <>
      <UrgencyTag urgency={r.urgency} />
      <br />
      <span className="quiet">
        {r.form.languageName} · {t(`f_${r.form.format}`)} · {r.unit.name} ·{' '}
        {t('waitsSince', moment(r.askedAt))}
      </span>
    </>
  );
}

/** One version beside its Vietnamese text, with what there is to judge it by, and the two answers. */
function OneReview({ of: r, onDone }: { of: WaitingReview; onDone: () => void }) {
  const t = useText(words);
  const loaded = useQuery(variant(r.variant));
  const whole = useQuery(work(r.material)).data;
  return (
    <Loaded of={loaded}>
      {(v) => (
        <article>
          <h2>{v.materialTitle}</h2>
          <p>
            <strong>{t(`asks_${r.aspect}`)}</strong>{' '}
            <span className="quiet">
              {[v.form.languageName, v.form.orthographyName, v.form.dialectName, t(`f_${v.form.format}`)]
                .filter(Boolean)
                .join(' · ')}{' '}
              · {t('revision', v.revision)}
            </span>
          </p>
          {whole?.sourceOfFacts && (
            <p>
              {t('sourceOfFacts')}: {whole.sourceOfFacts}
            </p>
          )}
          {r.own && <p className="notice">{t('ownWork')}</p>}
          <Steps of={v} onDone={onDone} />
          <div className={v.beside ? 'side-by-side' : undefined}>
            {v.beside && <Said title={t('beside')} content={v.beside} lang="vi" />}
            <Said title={v.beside ? t('thisOne') : t('text')} content={v.content} lang={v.form.lang} />
          </div>
          {v.content.altText && (
            <p className="prose">
              <strong>{t('altText')}:</strong> {v.content.altText}
            </p>
          )}
          {v.content.files.map((f) => (
            <Look
              key={f.id}
              variant={v.id}
              file={f.id}
              of={v.renditions}
              kinds={['WEB_1600', 'PREVIEW', 'POSTER']}
              alt={v.content.altText ?? f.name}
            />
          ))}
          <p className="actions">
            {v.content.files.map((f) => (
              <DownloadButton key={f.id} path={fileAddress(v.id, f.id)} label={f.name} />
            ))}
            <Link to="/tai-lieu/ban/$id" params={{ id: v.id }}>
              {t('openWhole')}
            </Link>
          </p>
        </article>
      )}
    </Loaded>
  );
}
