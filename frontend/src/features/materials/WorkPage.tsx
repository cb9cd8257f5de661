import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Material, MaterialInput } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { useTitle } from '@/shared/ui/useTitle';
import { AddVariant } from './AddVariant';
import { createWork, describeWork, differing, work, workInput } from './api';
import { PublicCard } from './PublicCard';
import { StateTag, UrgencyTag } from './parts';
import { WorkForm } from './WorkForm';
import { words } from './workTexts';

function NewWork() {
  const t = useText(words);
  const navigate = useNavigate();
  useTitle(t('newWork'));
  return (
    <>
      <h1>{t('newWork')}</h1>
      <WorkForm
        id={null}
        start={{ kind: 'POSTER', title: '', topics: [], audience: [], licence: 'CC-BY-4.0' }}
        onSave={async (input) => {
          const made = await createWork(input);
          navigate({ to: '/tai-lieu/$id', params: { id: made.id } });
          return made;
        }}
      />
    </>
  );
}

export default function WorkPage({ id }: { id: string }) {
  return id === 'moi' ? <NewWork /> : <Existing id={id} />;
}

const LABELS: Partial<Record<string, keyof typeof words.vi>> = {
  title: 'title',
  kind: 'kind',
  topics: 'topics',
  audience: 'audience',
  sourceOfFacts: 'sourceOfFacts',
  licence: 'licence',
  rightsHolder: 'rightsHolder',
  faces: 'faces',
  consents: 'consents',
  validUntil: 'expiry',
  urgency: 'urgency',
  campaign: 'campaign',
  directive: 'directive',
  supersededBy: 'supersededBy',
  workingTitle: 'workingTitle',
};

function Existing({ id }: { id: string }) {
  const loaded = useQuery(work(id));
  useTitle(loaded.data?.title);
  return <Loaded of={loaded}>{(m) => (m.editing ? <Work of={m} /> : <Public of={m} />)}</Loaded>;
}

function Work({ of: m }: { of: Material }) {
  const t = useText(words);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [mine, setMine] = useState<MaterialInput | null>(null);
  const may = (action: string) => !!m.editing?.allowedActions.some((a) => a.action === action && a.allowed);
  const adding = (
    <AddVariant
      material={m.id}
      onAdded={(first) => {
        client.invalidateQueries({ queryKey: ['materials'] });
        navigate({ to: '/tai-lieu/ban/$id', params: { id: first.id } });
      }}
    />
  );
  return (
    <>
      <p>
        <Link to="/tai-lieu">← {t('backToList')}</Link>
      </p>
      <h1>
        {m.title} <UrgencyTag urgency={m.urgency} />
      </h1>
      <p className="quiet">
        {t(`k_${m.kind}`)} · {m.unit.name} · {t('shortLink')} <span className="code">/m/{m.shortCode}</span>
      </p>
      {m.publicState !== 'NONE' && <PublicPlace of={m} />}
      <h2>{t('variants')}</h2>
      {m.editing?.variants.length === 0 && <p className="notice">{t('noVariants')}</p>}
      <ul className="rows">
        {m.editing?.variants.map((v) => (
          <li key={v.form.id}>
            <Link to="/tai-lieu/ban/$id" params={{ id: v.form.id }}>
              <strong>
                {v.form.languageName} · {t(`f_${v.form.format}`)}
              </strong>
              {v.form.orthographyName && ` · ${v.form.orthographyName}`}
              {v.form.dialectName && ` · ${v.form.dialectName}`}
            </Link>
            <span>
              <StateTag state={v.state} />{' '}
              {v.live && v.state !== 'PUBLISHED' && <StateTag state="PUBLISHED" />}
            </span>
          </li>
        ))}
      </ul>
      {may('add-variant') &&
        (m.editing?.variants.length ? (
          <details>
            <summary className="button">{t('addVariant')}</summary>
            {adding}
          </details>
        ) : (
          adding
        ))}
      <h2>{t('facts')}</h2>
      {mine && (
        <div className="notice notice-bad" role="alert">
          <p>{t('stale')}</p>
          <ul>
            {differing(workInput(m), mine).map(([field, value]) => (
              <li key={field}>
                <strong>{t(LABELS[field] ?? 'facts')}</strong>: {value}
              </li>
            ))}
          </ul>
        </div>
      )}
      <WorkForm
        key={m.id}
        id={m.id}
        start={workInput(m)}
        disabled={!may('describe')}
        onSave={async (input) => {
          try {
            const kept = await describeWork(m, input);
            client.setQueryData(work(m.id).queryKey, kept);
            setMine(null);
            client.invalidateQueries({ queryKey: ['material-variants'] });
            return kept;
          } catch (error) {
            // What is typed stays; the other's values stand beside it, and the next save goes over their version
            if (error instanceof ApiError && error.status === 412) {
              await client.refetchQueries({ queryKey: work(m.id).queryKey });
              setMine(input);
            }
            throw error;
          }
        }}
      />
    </>
  );
}

/** For who got here by a warning or a notice: to read, or to learn that it is gone. */
function Public({ of: m }: { of: Material }) {
  const t = useText(words);
  return (
    <>
      <p>
        <Link to="/tai-lieu">← {t('backToList')}</Link>
      </p>
      <h1>{m.title}</h1>
      {m.gone.map((g) => (
        <p key={g.form.id} className="notice notice-bad">
          {g.form.languageName}: {g.as === 'EXPIRED' ? t('goneExpired') : t('goneBecause', g.reason ?? '')}
        </p>
      ))}
      <PublicCard of={m} open />
    </>
  );
}

/** Where the public sees it, and the code for what is printed. */
function PublicPlace({ of: m }: { of: Material }) {
  const t = useText(words);
  const place = `/cong-bo/tai-lieu/${m.shortCode}`;
  return (
    <p className="actions">
      <a href={place}>{t('seePublic')}</a>
      <a href={`${place}/qr.svg`} download={`${m.shortCode}.svg`}>
        {t('qrSvg')}
      </a>
      <a href={`${place}/qr.png`} download={`${m.shortCode}.png`}>
        {t('qrPng')}
      </a>
    </p>
  );
}
