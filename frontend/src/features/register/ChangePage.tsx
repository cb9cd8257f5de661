import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { useTitle } from '@/shared/ui/useTitle';
import { changeOf } from './api';
import { ChangeLines } from './ChangeLines';
import './register.css';
import { words } from './texts';

/** What a directive changed of an earlier one; units read what concerns them. */
export default function ChangePage() {
  const { id } = useParams({ from: '/van-ban/$id/thay-doi' });
  const t = useText(words);
  const found = useQuery(changeOf(id));
  useTitle(t('changePage'));
  return (
    <>
      <p>
        <Link to="/van-ban/$id" params={{ id }}>
          ← {t('directives')}
        </Link>
      </p>
      <Loaded of={found}>
        {(change) => (
          <>
            <h1>{t('whatChanged', change.target?.number ?? '')}</h1>
            <p>{change.reason}</p>
            {change.lines.length === 0 && <p className="notice">{t('nothingYours')}</p>}
            <ChangeLines lines={change.lines} />
          </>
        )}
      </Loaded>
    </>
  );
}
