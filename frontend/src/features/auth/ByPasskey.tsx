import { useContext } from 'react';
import { ApiError, explained } from '@/shared/api/problem';
import { signInByPasskey } from '@/shared/api/session';
import { LanguageContext, useText } from '@/shared/i18n';
import { passkeys } from '@/shared/passkeys';
import { words } from './texts';
import { useWays } from './ways';

/** In place, also over a page that is being written: the device itself asks. */
export function ByPasskey(props: {
  sharedDevice: boolean;
  onLeave: () => void;
  onFailure: (sentence: string) => void;
}) {
  const t = useText(words);
  const { language } = useContext(LanguageContext);
  const there = useWays()?.passkeys && passkeys.areThere();
  if (!there) return null;
  const sign = async () => {
    props.onLeave();
    props.onFailure('');
    try {
      await signInByPasskey(props.sharedDevice, language);
    } catch (error) {
      props.onFailure(error instanceof ApiError ? explained(error, t('failed')) : t('passkeyGivenUp'));
    }
  };
  return (
    <button type="button" className="button" onClick={sign}>
      {t('signInByPasskey')}
    </button>
  );
}
