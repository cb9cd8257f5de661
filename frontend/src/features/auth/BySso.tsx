import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { api } from '@/shared/api/client';
import type { ListSignInWaysResponse } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { startSso } from '@/shared/api/session';
import { LanguageContext, useText } from '@/shared/i18n';
import { places } from './places';
import { words } from './texts';

/** Where accounts of the province are taken. Over a page that is being written the way leads through another tab. */
export function BySso(props: {
  again: boolean;
  sharedDevice: boolean;
  onLeave: () => void;
  onFailure: (sentence: string) => void;
}) {
  const t = useText(words);
  const { language } = useContext(LanguageContext);
  const ways = useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: () => api<ListSignInWaysResponse>('/auth/ways'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!ways.data?.sso) return null;
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
