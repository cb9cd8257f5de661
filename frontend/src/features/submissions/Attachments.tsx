import { content } from '@/shared/api/client';
import type { Submission } from '@/shared/api/generated/types.gen';
import { Picture } from '@/shared/attachments/Picture';
import { fileWords } from '@/shared/attachments/texts';
import { saveFile } from '@/shared/files';
import { moment, size } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';

/** The files of a report that was sent: what has arrived, what is on its way, what is missing. Both sides see the same. */
export function Attachments({ submission }: { submission: Submission }) {
  const t = useText(fileWords);
  const opening = useAct();
  const { attachments } = submission;
  if (attachments.length === 0) return null;
  const count = (state: string) => attachments.filter((a) => a.state === state).length;
  const waiting = attachments.find((a) => a.state === 'WAITING');
  const pictures = attachments.filter((a) => a.state === 'RECEIVED' && a.type.startsWith('image/'));
  const path = (sha: string) => `/submissions/${submission.id}/files/${sha}`;
  const open = (sha: string, name: string) =>
    opening.run(async () => saveFile(await content(path(sha)), name));
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments">{t('files')}</h2>
      <p role="status">
        <strong>
          {waiting
            ? t('filesComing', count('RECEIVED'), attachments.length, count('WAITING'))
            : t('filesIn', count('RECEIVED'), attachments.length)}
        </strong>{' '}
        {waiting?.until && t('filesUntil', moment(waiting.until))}
      </p>
      {count('MISSING') > 0 && <p className="notice notice-bad">{t('filesMissing', count('MISSING'))}</p>}
      <ul className="file-list">
        {attachments.map((a) => (
          <li key={a.sha256}>
            <div>
              {a.state === 'RECEIVED' ? (
                <button type="button" className="link file-name" onClick={() => open(a.sha256, a.name)}>
                  <span className="visually-hidden">{t('openFile', '')}</span>
                  {a.name}
                </button>
              ) : (
                <span className="file-name">{a.name}</span>
              )}
              <span className="quiet">
                {size(a.size)} · {t(`a_${a.state}`, a.receivedAt ? moment(a.receivedAt) : '')}
                {a.field && ` · ${t('ofField', a.field)}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {opening.note}
      {pictures.length > 0 && (
        <details className="no-print">
          <summary className="button button-quiet">
            {t('showPictures')} ({pictures.length})
          </summary>
          <div className="pictures">
            {pictures.map((p) => (
              <Picture key={p.sha256} path={path(p.sha256)} name={p.name} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}
