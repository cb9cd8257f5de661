import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  SuccessionInput,
  SuccessionKind,
  SuccessionReceipt,
  UnitRef,
} from '@/shared/api/generated/types.gen';
import { today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { carryOut, type Move, previewAct } from './api';
import { Receipt } from './Receipt';
import { words } from './texts';
import { UnitPicker } from './UnitPicker';

const ACTS: SuccessionKind[] = ['MERGE', 'SPLIT', 'DISSOLVE', 'RENAME'];

/** First what would move, then the button that moves it. */
export function ActForm() {
  const t = useText(words);
  const client = useQueryClient();
  const [kind, setKind] = useState<SuccessionKind>('MERGE');
  const [from, setFrom] = useState<UnitRef[]>([]);
  const [to, setTo] = useState<UnitRef[]>([]);
  const [continues, setContinues] = useState(false);
  const [takes, setTakes] = useState('');
  const [choices, setChoices] = useState<SuccessionInput['choices']>([]);
  const [date, setDate] = useState(today());
  const [basis, setBasis] = useState('');
  const [newName, setNewName] = useState('');
  const [shown, setShown] = useState<SuccessionReceipt | null>(null);
  const act = useAct();
  const [open, setOpen] = useState(false);

  const input = (): SuccessionInput => ({
    kind,
    effectiveOn: date,
    legalBasis: basis,
    predecessors: from.map((u) => u.id),
    successors: kind === 'RENAME' ? [] : to.map((u) => ({ unit: u.id, share: continues ? 'PART' : 'WHOLE' })),
    continues: kind === 'SPLIT' && continues,
    defaultSuccessor: takes || null,
    choices: kind === 'SPLIT' ? choices : [],
    newName: kind === 'RENAME' ? newName : null,
  });
  const preview = (more?: Partial<SuccessionInput>) =>
    act.run(async () => setShown(await previewAct({ ...input(), ...more })));
  const choose = ({ kind, id }: Move, successor: string) => {
    const next = (choices ?? []).filter((c) => c.id !== id || c.kind !== kind);
    if (successor) next.push({ kind, id, successor });
    setChoices(next);
    preview({ choices: next });
  };
  const make = () =>
    act.run(async (key) => {
      await carryOut(input(), key);
      setShown(null);
      setFrom([]);
      setTo([]);
      setChoices([]);
      setOpen(false);
      await client.invalidateQueries();
    });
  const change = (work: () => void) => {
    work();
    setChoices([]);
    setShown(null);
  };
  const waiting = shown?.moves.filter((m) => !m.to).length ?? 0;
  const takers = [...to, ...(continues ? from : [])];
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button button-main">{t('newAct')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          preview();
        }}
      >
        <div className="field field-line">
          <label>
            {t('whichKind')}{' '}
            <select
              value={kind}
              onChange={(event) => change(() => setKind(event.target.value as SuccessionKind))}
            >
              {ACTS.map((k) => (
                <option key={k} value={k}>
                  {t(`k_${k}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('effectiveOn')}{' '}
            <input
              type="date"
              required
              value={date}
              onChange={(event) => change(() => setDate(event.target.value))}
            />
          </label>
        </div>
        <div className="field">
          <label htmlFor="act-basis">{t('legalBasis')}</label>
          <input
            id="act-basis"
            required
            maxLength={300}
            value={basis}
            onChange={(event) => change(() => setBasis(event.target.value))}
          />
        </div>
        <UnitPicker
          label={t('oldUnits')}
          on=""
          chosen={from}
          onChange={(units) => change(() => setFrom(units))}
          single={kind !== 'MERGE'}
        />
        {kind === 'RENAME' ? (
          <div className="field">
            <label htmlFor="act-name">{t('newName')}</label>
            <input
              id="act-name"
              required
              maxLength={200}
              value={newName}
              onChange={(event) => change(() => setNewName(event.target.value))}
            />
          </div>
        ) : (
          <UnitPicker
            label={t('newUnits')}
            on={date}
            chosen={to}
            onChange={(units) => change(() => setTo(units))}
            single={kind !== 'SPLIT'}
          />
        )}
        {kind === 'SPLIT' && (
          <>
            <p>
              <label>
                <input
                  type="checkbox"
                  checked={continues}
                  onChange={(event) => change(() => setContinues(event.target.checked))}
                />{' '}
                {t('continues')}
              </label>
            </p>
            <div className="field">
              <label htmlFor="act-takes">{t('defaultSuccessor')}</label>
              <select
                id="act-takes"
                value={takes}
                onChange={(event) => {
                  setTakes(event.target.value);
                  setShown(null); // what was chosen for single duties stays
                }}
              >
                <option value="">{t('noParent')}</option>
                {takers.map((u) => (
                  <option key={u.id} value={u.id}>
                    {u.name}
                  </option>
                ))}
              </select>
            </div>
          </>
        )}
        {act.note}
        <button type="submit" className="button">
          {t('preview')}
        </button>
        {shown && (
          <div className="notice" role="status">
            <h2>{t('willMove')}</h2>
            <Receipt receipt={shown} takers={kind === 'SPLIT' ? takers : []} onChoose={choose} />
            {waiting > 0 && <p className="bad">{t('stillWaiting', waiting)}</p>}
            <p className="actions">
              <button
                type="button"
                className="button button-main"
                disabled={waiting > 0 || act.busy}
                onClick={make}
              >
                {t('carryOut')}
              </button>
              <button type="button" className="button" onClick={() => setShown(null)}>
                {t('cancel')}
              </button>
            </p>
          </div>
        )}
      </form>
    </details>
  );
}
