import { useState } from 'react';
import type { AssignmentPiece } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { Refusal } from '@/shared/ui/Refusal';
import { WordsField } from '@/shared/ui/WordsField';
import { stepOf } from './api';
import { Bearer, isChosen, NOBODY } from './Bearer';
import { words } from './texts';

interface Props {
  of: AssignmentPiece;
  onChanged: (next: AssignmentPiece) => void;
}

/** What the reader may do about a piece. */
export function PieceSteps({ of: p, onChanged }: Props) {
  const t = useText(words);
  const may = (verb: string) => p.allowedActions.some((x) => x.action === verb && x.allowed);
  return (
    <div className="no-print">
      {p.mine && may('progress') && <Telling of={p} onChanged={onChanged} />}
      {may('reassign') && <Reassigning of={p} onChanged={onChanged} />}
      {(['give-back', 'recall'] as const)
        .filter((verb) => may(verb))
        .map((verb) => (
          <ReasonAction
            key={verb}
            label={t(verb)}
            run={(reason) => stepOf(p.id, verb, { sentence: reason })}
            onDone={onChanged}
          />
        ))}
    </div>
  );
}

function Telling({ of: p, onChanged }: Props) {
  const t = useText(words);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState('');
  const tell = (verb: 'progress' | 'done') =>
    stepOf(p.id, verb, { sentence: said.trim() }).then(
      (next) => {
        setSaid('');
        onChanged(next);
      },
      (refused) => setFailure(explained(refused, t('failed'))),
    );
  return (
    <>
      <WordsField label={t('sentence')} value={said} onChange={setSaid} />
      <Refusal>{failure}</Refusal>
      <div className="actions">
        <button type="button" className="button" disabled={!said.trim()} onClick={() => tell('progress')}>
          {t('progress')}
        </button>
        <button
          type="button"
          className="button button-main"
          disabled={!said.trim()}
          onClick={() => tell('done')}
        >
          {t('done')}
        </button>
      </div>
    </>
  );
}

function Reassigning({ of: p, onChanged }: Props) {
  const t = useText(words);
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState(NOBODY);
  const [failure, setFailure] = useState('');
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button">{t('reassign')}</summary>
      {open && <Bearer assignment={p.assignment} value={to} onChange={setTo} />}
      <Refusal>{failure}</Refusal>
      <button
        type="button"
        className="button"
        disabled={!isChosen(to)}
        onClick={() =>
          stepOf(p.id, 'reassign', { ...to, dueOn: p.dueOn }).then(onChanged, (refused) =>
            setFailure(explained(refused, t('failed'))),
          )
        }
      >
        {t('reassign')}
      </button>
    </details>
  );
}
