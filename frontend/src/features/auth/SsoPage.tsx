import { useContext, useEffect, useState } from 'react';
import { explained } from '@/shared/api/problem';
import { signInBySso, startSso } from '@/shared/api/session';
import { LanguageContext, useText } from '@/shared/i18n';
import { Refusal } from '@/shared/ui/Refusal';
import { useTitle } from '@/shared/ui/useTitle';
import { places } from './places';
import { words } from './texts';

/** Once for the page: what the province's sign-in answers is good once, and React may mount twice. */
let coming: Promise<void> | null = null;

/** To the province's sign-in and back; in a tab of its own when a page that is being written waits in another. */
export function SsoPage() {
  const t = useText(words);
  useTitle(t('signInBySso'));
  const { language } = useContext(LanguageContext);
  const [failure, setFailure] = useState('');
  const [done, setDone] = useState(false);
  useEffect(() => {
    coming ??= come(language);
    coming.then(
      () => setDone(true),
      (error) => setFailure(explained(error, t('failed'))),
    );
  }, [language, t]);
  return (
    <div className="login">
      <main>
        <h1>{t('signInBySso')}</h1>
        <Refusal>{failure}</Refusal>
        {failure ? (
          <p className="actions">
            <a className="button button-main" href={places.sso}>
              {t('beginAgain')}
            </a>
            <a className="button" href="/">
              {t('signInByPassword')}
            </a>
          </p>
        ) : (
          <p role="status">{done ? t('signedInElsewhere') : t('loading')}</p>
        )}
      </main>
    </div>
  );
}

async function come(language: string) {
  const answer = location.search.slice(1);
  if (!answer) return location.assign(await startSso(location.hash === places.shared, language));
  await signInBySso(answer, language);
  const back = places.takeBack();
  if (back) location.replace(back);
}
