import type { Due as DueOf } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { serverClock } from '@/shared/serverClock';

/** How long there is, or how long it has been over. */
export function useRemaining() {
  const t = useText();
  return (due: Pick<DueOf, 'at'>, now = serverClock.now()) => {
    const minutes = Math.floor((new Date(due.at).getTime() - now) / 60_000);
    if (minutes < 0) {
      const hours = Math.max(1, Math.floor(-minutes / 60));
      return hours < 48 ? t('hoursOver', hours) : t('daysOver', Math.floor(hours / 24));
    }
    if (minutes < 120) return t('minutesLeft', minutes);
    return minutes < 48 * 60
      ? t('hoursLeft', Math.floor(minutes / 60))
      : t('daysLeft', Math.floor(minutes / 1440));
  };
}
