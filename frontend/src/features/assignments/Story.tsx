import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { content } from '@/shared/api/client';
import type { Assignment, GivenEvidence } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { Picture } from '@/shared/attachments/Picture';
import { onFiles } from '@/shared/attachments/queue';
import { saveFile } from '@/shared/files';
import { moment, size } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Refusal } from '@/shared/ui/Refusal';
import { story } from './api';
import { words } from './texts';

/** Every step on the duty with its words and what shows it. */
export function Story({ of: a }: { of: Assignment }) {
  const t = useText(words);
  const steps = useQuery(story(a.id, a.version));
  const client = useQueryClient();
  useEffect(
    () =>
      onFiles(({ owner }) => {
        if (owner === a.id) client.invalidateQueries({ queryKey: ['assignment-updates', a.id] });
      }),
    [a.id, client],
  );
  return (
    <section aria-labelledby="story">
      <h2 id="story">{t('story')}</h2>
      <Loaded of={steps}>
        {(all) =>
          all.length === 0 ? (
            <p className="quiet">{t('noStory')}</p>
          ) : (
            <ol className="timeline">
              {all.map((step) => (
                <li key={step.at + step.action}>
                  <time dateTime={step.at}>{moment(step.at)}</time>{' '}
                  <strong>{t(`h_${step.action}` as 'h_progress')}</strong>{' '}
                  <span className="quiet">
                    {step.unit}, {step.by}
                  </span>
                  {step.sentence && <p className="prose">{step.sentence}</p>}
                  <Shown duty={a.id} evidence={step.evidence} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}

function Shown({ duty, evidence }: { duty: string; evidence: GivenEvidence[] }) {
  const t = useText(words);
  const [failure, setFailure] = useState('');
  if (evidence.length === 0) return null;
  const path = (sha: string) => `/assignments/${duty}/files/${sha}`;
  const pictures = evidence.filter((e) => e.file?.arrived && e.file.type.startsWith('image/'));
  const open = (file: NonNullable<GivenEvidence['file']>) =>
    content(path(file.sha256)).then(
      (blob) => saveFile(blob, file.name),
      (error) => setFailure(explained(error, t('failed'))),
    );
  return (
    <>
      <ul>
        {evidence.map((e) => (
          <li key={`${e.title} ${e.link} ${e.file?.sha256}`}>
            {e.file ? (
              <>
                {e.file.arrived ? (
                  <button type="button" className="link" onClick={() => e.file && open(e.file)}>
                    <span className="visually-hidden">{t('download')} </span>
                    {e.file.name}
                  </button>
                ) : (
                  e.file.name
                )}{' '}
                <span className="quiet">
                  {size(e.file.size)}
                  {!e.file.arrived && ` · ${t('onItsWay')}`}
                </span>
              </>
            ) : e.link ? (
              <a href={e.link} rel="noreferrer noopener" target="_blank">
                {e.title}
              </a>
            ) : (
              e.title
            )}
          </li>
        ))}
      </ul>
      <Refusal>{failure}</Refusal>
      {pictures.length > 0 && (
        <details className="no-print">
          <summary>{t('showPictures', pictures.length)}</summary>
          <div className="pictures">
            {pictures.map((e) => (
              <Picture key={e.file?.sha256} path={path(e.file?.sha256 ?? '')} name={e.file?.name ?? ''} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}
