import { useEffect, useRef, useState } from 'react';
import type { Rendition, VariantDossier } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { number, size } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Refusal } from '@/shared/ui/Refusal';
import { FileRefused, type Progress, uploadFile } from '@/shared/upload';
import { fileAddress } from './api';
import { Look } from './Look';
import { DownloadButton } from './parts';
import { words } from './variantTexts';

/** What WCAG 2.2 asks of large letters, as those of posters are. */
const LARGE_TEXT = 3;

/** The files of a variant: what is there, what is made of it, and another on its way. */
export function Files(props: {
  of: VariantDossier;
  mayWrite: boolean;
  onChange: (files: string[]) => Promise<unknown>;
}) {
  const { of: v, mayWrite, onChange } = props;
  const t = useText(words);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState('');
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const ids = v.content.files.map((f) => f.id);
  const send = async (file: File) => {
    setFailure('');
    abort.current = new AbortController();
    try {
      await onChange([...ids, await uploadFile('material', file, setProgress, abort.current.signal)]);
    } catch (error) {
      if (!abort.current.signal.aborted)
        setFailure(
          error instanceof FileRefused
            ? t('refusedFile', file.name, error.message)
            : explained(error, t('failed')),
        );
    } finally {
      setProgress(null);
    }
  };
  return (
    <section id="files" aria-labelledby="files-title">
      <h3 id="files-title">{t('files')}</h3>
      <ul className="rows">
        {v.content.files.map((f) => (
          <li key={f.id}>
            <Look variant={v.id} file={f.id} of={v.renditions} kinds={['THUMBNAIL']} />
            <div className="grow">
              <strong>{f.name}</strong> <span className="quiet">{size(f.size)}</span>{' '}
              <DownloadButton path={fileAddress(v.id, f.id)} label={t('download')} />
              <Made of={v.renditions.filter((r) => r.file === f.id)} variant={v.id} />
            </div>
            {mayWrite && (
              <button
                type="button"
                className="link"
                onClick={() => onChange(ids.filter((id) => id !== f.id))}
              >
                {t('removeOne')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {v.renditions.some((r) => r.state === 'DONE' && r.kind.startsWith('PRINT')) && (
        <p>
          <DownloadButton path={`/material-variants/${v.id}/print-pack`} label={t('printPack')} />
        </p>
      )}
      {progress && (
        <div className="notice" role="status">
          {t(
            progress.state === 'sending'
              ? 'uploading'
              : progress.state === 'paused'
                ? 'uploadPaused'
                : 'checking',
            progress.name,
            progress.percent,
          )}
          <progress max={100} value={progress.percent} />
          <button type="button" className="link" onClick={() => abort.current?.abort()}>
            {t('cancel')}
          </button>
        </div>
      )}
      <Refusal>{failure}</Refusal>
      {mayWrite && !progress && (
        <div className="field">
          <label htmlFor="new-file">{t('chooseFile')}</label>
          <input
            id="new-file"
            type="file"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) send(file);
            }}
          />
        </div>
      )}
    </section>
  );
}

function Made({ of, variant }: { of: Rendition[]; variant: string }) {
  const t = useText(words);
  const facts = of.find((r) => r.kind === 'FACTS')?.facts;
  const unknown = of.some((r) => r.kind === 'FACTS' && r.state === 'FAILED');
  const ready = of.filter((r) => r.state === 'DONE');
  const failed = of.filter((r) => r.state === 'FAILED' && r.kind !== 'FACTS');
  const open = of.length - ready.length - of.filter((r) => r.state === 'FAILED').length;
  const why = (code: string | null | undefined) =>
    t(code && `w_${code}` in words.vi ? (`w_${code}` as 'w_broken') : 'w_failed');
  return (
    <>
      {facts?.seconds != null && (
        <p className="quiet">
          {[
            t('length', clock(facts.seconds)),
            facts.codec,
            facts.width != null && facts.height != null && `${facts.width} × ${facts.height}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {unknown && <p className="quiet">{t('factsUnknown')}</p>}
      {facts?.contrast != null && facts.contrast < LARGE_TEXT && (
        <p className="notice">{t('weakContrast', number(facts.contrast))}</p>
      )}
      {facts?.active && <p className="notice">{t('activePdf')}</p>}
      {open > 0 && (
        <p className="quiet" role="status">
          {t('making', ready.length, of.length)} <progress max={of.length} value={ready.length} />
        </p>
      )}
      <p>
        {ready.map(
          (r) =>
            r.kind !== 'FACTS' && (
              <DownloadButton
                key={r.kind}
                path={fileAddress(variant, r.file, r.kind)}
                label={t(`r_${r.kind}`)}
              />
            ),
        )}
      </p>
      {failed.length > 0 && (
        <p className="quiet">{t('madeNot', [...new Set(failed.map((r) => why(r.message)))].join(', '))}</p>
      )}
    </>
  );
}

const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;
