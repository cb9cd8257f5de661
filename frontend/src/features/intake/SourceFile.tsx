import type { Intake } from '@/shared/api/generated/types.gen';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { original } from './api';
import { words } from './texts';

/** The file behind the draft: where its words are from, and what its signatures say. */
export function SourceFile({ of: intake }: { of: Intake }) {
  const t = useText(words);
  const file = intake.file;
  if (!file) return null;
  return (
    <div className={file.byOcr ? 'notice notice-bad' : 'quiet'}>
      <p>
        {file.name}
        {file.pages != null && `, ${t('pages', file.pages)}`}{' '}
        <button type="button" className="link" onClick={() => original(intake.directive)}>
          {t('original')}
        </button>
      </p>
      {file.byOcr && <p>{t('byOcr')}</p>}
      {file.signatures.map((s) => (
        <p key={s.signer + s.signedAt} className={s.intact ? '' : 'bad'}>
          {s.intact ? '✓' : '!'} {t('signedBy', s.signer)} (
          {s.issuer === s.signer ? t('selfIssued') : t('issuedBy', s.issuer)})
          {s.signedAt && t('signedAt', moment(s.signedAt))}: {t(s.intact ? 'intact' : 'notIntact')}
          {!s.wholeDocument && `; ${t('addedLater')}`}. {t('issuerNotJudged')}
        </p>
      ))}
    </div>
  );
}
