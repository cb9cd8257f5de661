import { useContext } from 'react';
import { explained } from '@/shared/api/problem';
import { startSso } from '@/shared/api/session';
import { LanguageContext, useText } from '@/shared/i18n';
import { places } from './places';
import { words } from './texts';
import { useWays } from './ways';

/** Where accounts of the province are taken. Over a page that is being written the way leads through another tab. */
export function BySso(props: {
  again: boolean;
  sharedDevice: boolean;
  onLeave: () => void;
  onFailure: (sentence: string) => void;
}) {
  const t = useText(words);
  const { language } = useContext(LanguageContext);
  const ways = useWays();
  if (!ways?.sso) return null;
  const leave = async () => {
    props.onLeave();
    places.keepBack();
    try {
      location.assign(await startSso(props.sharedDevice, language));
    } catch (error) {
      props.onFailure(explained(error, t('failed')));
    }
  };
  return props.again ? (
    <a
      className="button"
      href={places.sso + (props.sharedDevice ? places.shared : '')}
      target="_blank"
      rel="noopener"
      onClick={props.onLeave}
    >
      {t('signInBySso')}
    </a>
  ) : (
    <button type="button" className="button" onClick={leave}>
      {t('signInBySso')}
    </button>
  );
}
