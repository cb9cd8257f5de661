import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DirectiveChanged, DirectiveRelations } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Tag } from '@/shared/ui/Tag';
import { relationsOf } from './api';
import './register.css';
import { words } from './texts';

/** What a directive names, what names it, what stands above and below it. */
export function RelationsBox({ directive }: { directive: string }) {
  const t = useText(words);
  const found = useQuery(relationsOf(directive));
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">{t('relations')}</h2>
      <p>
        <Link to="/van-ban/$id/van-ban-trien-khai" params={{ id: directive }} className="button">
          {t('implementingOf')}
        </Link>{' '}
        <Link to="/van-ban/$id/lich" params={{ id: directive }} className="button">
          {t('calendarOf')}
        </Link>
      </p>
      <Loaded of={found}>
        {(data) => (
          <>
            {data.changes && (
              <p>
                {t(`w_${data.changes.kind}`)} <Other of={data.changes} /> ·{' '}
                <Link to="/van-ban/$id/thay-doi" params={{ id: directive }}>
                  {t('whatChanged', data.changes.number)}
                </Link>
              </p>
            )}
            <Citations title={t('carriesOut')} citations={data.citations.filter((c) => c.carriedOut)} first />
            <Citations title={t('bases')} citations={data.citations.filter((c) => !c.carriedOut)} />
            {data.citedBy.length > 0 && (
              <>
                <h3>{t('citedBy')}</h3>
                <ul>
                  {data.citedBy.map((d) => (
                    <li key={d.id}>
                      <Link to="/van-ban/$id" params={{ id: d.id }}>
                        {d.number}
                      </Link>{' '}
                      <span className="quiet">{t('ofDay', day(d.issuedOn))}</span> {d.subject}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {data.tree.length > 1 && (
              <>
                <h3>{t('treeOf')}</h3>
                <Tree tree={data.tree} above={null} here={directive} />
              </>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** That a later directive amended, replaced or revoked this one: above everything else of it. */
export function ChangedBy({ directive }: { directive: string }) {
  const t = useText(words);
  const found = useQuery(relationsOf(directive));
  return (
    <>
      {found.data?.changedBy.map((c) => (
        <p key={c.kind + c.number} className="notice">
          {t(`b_${c.kind}`)} <Other of={c} />
        </p>
      ))}
    </>
  );
}

/** A directive at the other end of a change: a link where the reader may go there. */
function Other({ of }: { of: DirectiveChanged }) {
  const t = useText(words);
  return (
    <>
      {of.directive ? (
        <Link to="/van-ban/$id" params={{ id: of.directive }}>
          {of.number}
        </Link>
      ) : (
        <strong>{of.number}</strong>
      )}{' '}
      <span className="quiet">{t('ofDay', day(of.issuedOn))}</span> {of.subject}
    </>
  );
}

function Citations(props: { title: string; citations: DirectiveRelations['citations']; first?: boolean }) {
  const t = useText(words);
  if (props.citations.length === 0) return null;
  const list = (
    <ul>
      {props.citations.map((c, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the letter's own order, which never changes
        <li key={i}>
          {c.registered ? (
            <Link to="/van-ban/$id" params={{ id: c.registered.id }}>
              {c.number}
            </Link>
          ) : (
            <span>{c.number ?? c.title}</span>
          )}{' '}
          <span className="quiet">
            {c.issuedOn && t('ofDay', day(c.issuedOn))} {c.issuer && t('byIssuer', c.issuer)}
          </span>{' '}
          {c.number && c.title && <q>{c.title}</q>}{' '}
          {!c.registered && c.number && <Tag tone="quiet">{t('notRegistered')}</Tag>}
        </li>
      ))}
    </ul>
  );
  return props.first || props.citations.length < 4 ? (
    <>
      <h3>{props.title}</h3>
      {list}
    </>
  ) : (
    <details>
      <summary>
        {props.title} ({props.citations.length})
      </summary>
      {list}
    </details>
  );
}

function Tree(props: { tree: DirectiveRelations['tree']; above: string | null; here: string }) {
  const t = useText(words);
  const nodes = props.tree.filter((n) => n.above === props.above);
  if (nodes.length === 0) return null;
  return (
    <ul className="directive-tree">
      {nodes.map((n) => (
        <li key={n.id}>
          {n.id === props.here ? (
            <strong>
              {n.number} <Tag tone="work">{t('thisOne')}</Tag>
            </strong>
          ) : (
            <Link to="/van-ban/$id" params={{ id: n.id }}>
              {n.number}
            </Link>
          )}{' '}
          <span className="quiet">
            {n.issuer?.name} {n.issuedOn && t('ofDay', day(n.issuedOn))}
          </span>
          <Tree tree={props.tree} above={n.id} here={props.here} />
        </li>
      ))}
    </ul>
  );
}
