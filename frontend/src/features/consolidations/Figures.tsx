import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import type {
  ConsolidatedFigure,
  Consolidation,
  ReportTemplate,
  TemplateField,
} from '@/shared/api/generated/types.gen';
import { day, number } from '@/shared/format';
import { useLanguage, useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { figureSources } from './api';
import { growth, shownFigure } from './figures';
import { words } from './texts';

/** The totals; each opens to the units it is made of. */
export function Figures({ of: c, template }: { of: Consolidation; template: ReportTemplate }) {
  const t = useText(words);
  const language = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  const byField = new Map(c.figures.map((f) => [f.field, f]));
  const columns = c.earlier ? 3 : 2;
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">{t('figures')}</h2>
      <table className="figures totals">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col" className="number">
              {t('result')}
            </th>
            {c.earlier && (
              <th scope="col" className="number">
                {t('growth')}
              </th>
            )}
          </tr>
        </thead>
        {template.groups.map((group) => {
          const fields = template.fields.filter((f) => f.group === group.code && byField.has(f.code));
          return (
            fields.length > 0 && (
              <tbody key={group.code}>
                <tr>
                  <th scope="rowgroup" colSpan={columns} className="totals-group">
                    {group.label[language]}
                  </th>
                </tr>
                {fields.map((field) => (
                  <Fragment key={field.code}>
                    <Total
                      of={c}
                      field={field}
                      figure={byField.get(field.code) as ConsolidatedFigure}
                      open={open === field.code}
                      onToggle={() => setOpen(open === field.code ? null : field.code)}
                    />
                    {open === field.code && (
                      <tr>
                        <td colSpan={columns}>
                          <Sources of={c} field={field} />
                        </td>
                      </tr>
                    )}
                  </Fragment>
                ))}
              </tbody>
            )
          );
        })}
      </table>
      {c.earlier && (
        <p className="quiet">
          {t('grewFrom', `${c.earlier.number}, ${day(c.earlier.issuedOn)}`, c.earlier.periodLabel)}
        </p>
      )}
    </section>
  );
}

function Total(props: {
  of: Consolidation;
  field: TemplateField;
  figure: ConsolidatedFigure;
  open: boolean;
  onToggle: () => void;
}) {
  const { of: c, field, figure, open, onToggle } = props;
  const t = useText(words);
  const language = useLanguage();
  const grown = growth(figure);
  const shown = shownFigure(figure.value, t('nil'), '–');
  return (
    <tr>
      <th scope="row">
        <span className="code">{field.code}</span> {field.label[language]}{' '}
        {field.measureUnit[language] && <span className="quiet">({field.measureUnit[language]})</span>}
        {field.ratio && (
          <small className="quiet">{t('divided', field.ratio.numerator, field.ratio.denominator)}</small>
        )}
      </th>
      <td className="number">
        {field.derived ? (
          <strong>{shown}</strong>
        ) : (
          <button
            type="button"
            className="link total"
            aria-expanded={open}
            aria-label={t('sources', `${field.code}: ${shown}`)}
            title={figure.rule === 'NONE' ? t('notAddedHint') : undefined}
            onClick={onToggle}
          >
            {figure.rule === 'NONE' ? t('notAdded') : shown}
          </button>
        )}
        {(!field.derived || field.ratio) && (
          <small className="quiet">{t('coverage', figure.figures + figure.nil, c.coverage.expected)}</small>
        )}
      </td>
      {c.earlier && (
        <td className="number">
          {grown === null ? '–' : number(grown)}
          {grown !== null && grown < 0 && <strong className="bad"> {t('fell')}</strong>}
        </td>
      )}
    </tr>
  );
}

function Sources({ of: c, field }: { of: Consolidation; field: TemplateField }) {
  const t = useText(words);
  const found = useQuery(figureSources(c, field.code));
  return (
    <Loaded of={found}>
      {({ items }) => (
        <ul className="sources">
          {items.map((s) => (
            <li key={s.submission}>
              <Link to="/bao-cao/$id" params={{ id: s.submission }}>
                {s.unit.name}
              </Link>{' '}
              <strong>{shownFigure(s.value, t('nil'), t('blankValue'))}</strong>
              {s.note && <span className="quiet"> “{s.note}”</span>}
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
