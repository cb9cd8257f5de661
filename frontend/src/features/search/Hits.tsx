import { Link } from '@tanstack/react-router';
import type { SearchHit, SearchKind, SearchPiece } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { words } from './texts';

const ADDRESS = {
  DIRECTIVE: '/van-ban/$id',
  CLAUSE: '/van-ban/$id',
  ASSIGNMENT: '/nhiem-vu/$id',
  SUBMISSION: '/bao-cao/$id',
  MATERIAL: '/tai-lieu/$id',
} as const;

export function Hits({ kind, items }: { kind: SearchKind; items: SearchHit[] }) {
  return (
    <ul className="rows search-hits">
      {items.map((hit, place) => (
        // Two lines of one duty's story lead to the same place
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is only added to
        <Hit key={place} kind={kind} of={hit} />
      ))}
    </ul>
  );
}

function Hit({ kind, of: hit }: { kind: SearchKind; of: SearchHit }) {
  const t = useText(words);
  const place = [hit.directive?.number, hit.clause && t('clause', hit.clause)].filter(Boolean).join(' · ');
  return (
    <li>
      <div>
        <Link to={ADDRESS[kind]} params={{ id: hit.id }}>
          {place}
          {place && hit.title.length > 0 && ' – '}
          <Marked pieces={hit.title} />
        </Link>
        {hit.snippet.length > 0 && (
          <p>
            <Marked pieces={hit.snippet} />
          </p>
        )}
        <p className="quiet">{[hit.unit, hit.at && day(hit.at)].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}

function Marked({ pieces }: { pieces: SearchPiece[] }) {
  return pieces.map((piece, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
    piece.hit ? <mark key={place}>{piece.text}</mark> : <span key={place}>{piece.text}</span>,
  );
}
