import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Concern } from '@/shared/api/generated/types.gen';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { Tag } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { concernOf, settle } from './api';
import { words } from './texts';

/** What a reader said must not be there, and the way to it and to its end. */
export default function ConcernPage() {
  const { id } = useParams({ from: '/phan-anh/$id' });
  const t = useText(words);
  const client = useQueryClient();
  const found = useQuery(concernOf(id));
  useTitle(t('concern'));
  return (
    <Loaded of={found}>
      {(c) => (
        <>
          <h1>{t('concern')}</h1>
          <p>
            <Tag tone="bad">{t(`a_${c.about}`)}</Tag>
          </p>
          <p className="prose">{c.sentence}</p>
          <p className="quiet">{t('by', c.unit.name, moment(c.reportedAt))}</p>
          <p>
            <Subject of={c} />
          </p>
          {c.settledAt ? (
            <p className="notice">{t('settledOn', moment(c.settledAt), c.answer ?? '')}</p>
          ) : c.allowedActions.some((a) => a.action === 'settle' && a.allowed) ? (
            <>
              <p>{t('whatToDo')}</p>
              <ReasonAction
                label={t('settle')}
                asks={t('answer')}
                run={(sentence, key) => settle(c.id, sentence, key)}
                onDone={(now) => {
                  client.setQueryData(concernOf(id).queryKey, now);
                  client.invalidateQueries({ queryKey: ['inbox'] });
                }}
              />
            </>
          ) : (
            <p className="notice">{t('waiting')}</p>
          )}
        </>
      )}
    </Loaded>
  );
}

function Subject({ of: c }: { of: Concern }) {
  const t = useText(words);
  if (c.material) {
    return (
      <Link to="/tai-lieu/$id" params={{ id: c.material.id }} className="button">
        {t('openMaterial', c.material.title)}
      </Link>
    );
  }
  if (c.submission) {
    return (
      <Link to="/bao-cao/$id" params={{ id: c.submission }} className="button">
        {t('openReport')}
      </Link>
    );
  }
  return (
    c.directive && (
      <Link to="/van-ban/$id" params={{ id: c.directive.id }} className="button">
        {t('openDirective', c.directive.number ?? '')}
      </Link>
    )
  );
}
