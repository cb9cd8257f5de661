import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { WaitingReview } from '@/shared/api/generated/types.gen';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { useTitle } from '@/shared/ui/useTitle';
import { fileAddress, variant, waitingReviews, work } from './api';
import { DownloadButton, UrgencyTag } from './parts';
import { Said } from './Said';
import { Steps } from './Steps';
import { words } from './texts';

/** Everything that waits for the reviewer's unit, the oldest first; by keyboard if one likes. */
export default function ReviewDeskPage() {
  const t = useText(words);
  const client = useQueryClient();
  const waiting = useQuery(waitingReviews);
  const [at, setAt] = useState<string | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  useTitle(t('reviewDesk'));
  const items = waiting.data?.items ?? [];
  const index = Math.max(
    0,
    items.findIndex((r) => r.id === at),
  );
  const current = items[index];
  const go = useCallback(
    (step: number) => {
      const next = items[Math.min(items.length - 1, Math.max(0, index + step))];
      if (next) setAt(next.id);
    },
    [items, index],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'j') go(1);
      else if (event.key === 'k') go(-1);
      else if (event.key === 'a') panel.current?.querySelector<HTMLElement>('.steps .button-main')?.click();
      else if (event.key === 'r') {
        const box = panel.current?.querySelector<HTMLDetailsElement>('.steps details');
        if (!box) return;
        box.open = true;
        box.querySelector('textarea')?.focus();
        event.preventDefault();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [go]);
  /** The one that is answered leaves the desk, and the next takes its place under the eyes. */
  const answered = (id: string) => {
    const next = items[index + 1] ?? items[index - 1];
    setAt(next && next.id !== id ? next.id : null);
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
            <div className="queue">
              <nav aria-label={t('reviewDesk')}>
                <ol className="queue-list">
                  {data.items.map((r) => (
                    <Row key={r.id} of={r} current={r === current} onOpen={() => setAt(r.id)} />
                  ))}
                </ol>
                {data.next && <p className="quiet">{t('moreWait')}</p>}
              </nav>
              <div ref={panel}>
                {current && (
                  <>
                    <div className="page-line">
                      <p className="quiet">{t('position', index + 1, items.length)}</p>
                      <div className="actions">
                        <button
                          type="button"
                          className="button"
                          disabled={index === 0}
                          onClick={() => go(-1)}
                        >
                          ← {t('previousOne')}
                        </button>
                        <button
                          type="button"
                          className="button"
                          disabled={index === items.length - 1}
                          onClick={() => go(1)}
                        >
                          {t('nextOne')} →
                        </button>
                      </div>
                    </div>
                    <OneReview key={current.id} of={current} onDone={() => answered(current.id)} />
                  </>
                )}
              </div>
            </div>
          )
        }
      </Loaded>
    </>
  );
}

function Row({ of: r, current, onOpen }: { of: WaitingReview; current: boolean; onOpen: () => void }) {
  const t = useText(words);
  return (
    <li className={current ? 'queue-now' : undefined}>
      <button type="button" className="link" aria-current={current || undefined} onClick={onOpen}>
        {r.workingTitle ?? r.title}
      </button>{' '}
      <UrgencyTag urgency={r.urgency} />
      <br />
      <span className="quiet">
        {r.form.languageName} · {t(`f_${r.form.format}`)} · {r.unit.name} ·{' '}
        {t('waitsSince', moment(r.askedAt))}
      </span>
    </li>
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
