import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { day } from '@/shared/format';
import { useLanguage, useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { useTitle } from '@/shared/ui/useTitle';
import { retire, templatesQuery } from './api';
import './templates.css';
import { words } from './texts';

export default function TemplateListPage() {
  const t = useText(words);
  const language = useLanguage();
  const client = useQueryClient();
  const [q, setQ] = useState('');
  const templates = useQuery(templatesQuery(q));
  useTitle(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="quiet">{t('intro')}</p>
      <div className="filters">
        <label>
          {t('find')}
          <input type="search" maxLength={100} value={q} onChange={(event) => setQ(event.target.value)} />
        </label>
      </div>
      <Loaded of={templates}>
        {(page) => (
          <>
            <div className="actions">
              {page.mayCreate && (
                <Link to="/mau-bao-cao/soan" className="button button-main">
                  {t('make')}
                </Link>
              )}
              <Link to="/mau-bao-cao/chi-tieu" className="button button-quiet">
                {t('dictionary')}
              </Link>
            </div>
            {page.items.length === 0 && <p className="quiet">{t('none')}</p>}
            <ul className="templates">
              {page.items.map((one) => (
                <li key={one.id} className="card">
                  <h2>{one.name[language]}</h2>
                  <p className="quiet">
                    {[
                      one.code,
                      t('version', one.templateVersion),
                      t('fieldCount', one.fieldCount),
                      one.owner?.name ?? t('common'),
                      day(one.createdAt),
                      one.retiredAt ? t('retired') : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                  <div className="actions">
                    {one.allowedActions.some((a) => a.action === 'revise' && a.allowed) && (
                      <Link to="/mau-bao-cao/soan" search={{ sua: one.id }} className="button">
                        {t('revise')}
                      </Link>
                    )}
                    {page.mayCreate && (
                      <Link to="/mau-bao-cao/soan" search={{ tu: one.id }} className="button button-quiet">
                        {t('copy')}
                      </Link>
                    )}
                    {one.allowedActions.some((a) => a.action === 'retire' && a.allowed) && (
                      <ReasonAction
                        label={t('retire')}
                        run={(reason) => retire(one.id, reason)}
                        onDone={() => client.invalidateQueries({ queryKey: ['templates'] })}
                      />
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </>
  );
}
