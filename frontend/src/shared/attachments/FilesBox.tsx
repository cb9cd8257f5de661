import { useEffect, useState } from 'react';
import type { ReportFile } from '@/shared/api/generated/types.gen';
import { size } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { type KeptFile, lastAccount, store } from '@/shared/offline/store';
import { Refusal } from '@/shared/ui/Refusal';
import { useBlobAddress } from '@/shared/ui/useBlobAddress';
import { choose, flushFiles, type Owner, onFiles, remove, sentPart } from './queue';
import { fileWords } from './texts';

const LARGEST = 50 * 1024 * 1024;
const ACCEPTED = 'image/jpeg,image/png,image/webp,.pdf,.docx,.xlsx,.pptx,.mp3,.m4a,.mp4';
/** Part of the browser's quota from which on people are warned. */
const NEARLY_FULL = 0.8;

interface Props {
  owner: Owner;
  files: ReportFile[];
  most: number;
  hint: string;
  /** Whether the service has it, as far as was read last. */
  isThere: (sha256: string) => boolean;
  /** Of this field alone; without one, those of the report as a whole. */
  field?: string;
  onChange: (change: (files: ReportFile[]) => ReportFile[]) => void;
}

/** Photos and files: small, kept on this device, on their way by themselves. */
export function FilesBox({ owner, files, most, hint, isThere, field, onChange }: Props) {
  const t = useText(fileWords);
  const [original, setOriginal] = useState(false);
  const [busy, setBusy] = useState('');
  const [told, setTold] = useState('');
  const kept = useKept(owner.id);
  const full = useNearlyFull(kept.length);
  const own = files.filter((f) => (f.field ?? undefined) === field);

  const take = async (chosen: File[]) => {
    setTold('');
    for (const file of chosen) {
      setBusy(file.name);
      const fault = await takeOne(file);
      if (fault) setTold(fault);
    }
    setBusy('');
    flushFiles();
  };
  const takeOne = async (file: File) => {
    if (files.length >= most) return t('filesMany', most);
    if (file.size > LARGEST) return t('fileTooLarge', file.name);
    try {
      const named = await choose(owner, file, original, field);
      if (files.some((f) => f.sha256 === named.sha256)) return t('fileTwice', file.name);
      onChange((now) => (now.some((f) => f.sha256 === named.sha256) ? now : [...now, named]));
      return '';
    } catch {
      return t('filesFull', file.name);
    }
  };
  const drop = async (sha: string) => {
    onChange((now) => now.filter((f) => f.sha256 !== sha));
    await remove(owner.id, sha);
  };
  const id = `files-${field ?? (owner.kind === 'assignments' ? 'duty' : 'report')}`;
  return (
    <div className="files">
      {!field && <p className="quiet">{hint}</p>}
      {full > 0 && <p className="notice notice-bad">{t('quotaLow', full)}</p>}
      {own.length > 0 && (
        <ul className="file-list">
          {own.map((file) => (
            <FileRow
              key={file.sha256}
              file={file}
              kept={kept.find((k) => k.sha256 === file.sha256)}
              there={isThere(file.sha256)}
              onRemove={() => drop(file.sha256)}
            />
          ))}
        </ul>
      )}
      <div className="actions">
        <label className="button" htmlFor={id}>
          {t('addFiles')}
          <input
            id={id}
            className="visually-hidden"
            type="file"
            multiple
            accept={ACCEPTED}
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])];
              event.target.value = '';
              take(chosen);
            }}
          />
        </label>
        <label className="tick">
          <input type="checkbox" checked={original} onChange={(event) => setOriginal(event.target.checked)} />{' '}
          {t('original')}
        </label>
      </div>
      <p role="status" className="quiet">
        {busy && t('preparing', busy)}
      </p>
      <Refusal>{told}</Refusal>
    </div>
  );
}

function FileRow(props: {
  file: ReportFile;
  kept: KeptFile | undefined;
  there: boolean;
  onRemove: () => void;
}) {
  const { file, kept, there, onRemove } = props;
  const t = useText(fileWords);
  const address = useBlobAddress(kept?.thumb);
  const part = sentPart(file.sha256);
  const state = () => {
    if (there || kept?.state === 'there') return t('f_there');
    if (!kept) return t('f_elsewhere');
    if (kept.state === 'refused') return t('f_refused', kept.reason ?? '');
    return part > 0 ? t('f_sending', Math.round(part * 100)) : t('f_waiting');
  };
  return (
    <li>
      {address ? (
        <img src={address} alt="" width="56" height="56" />
      ) : (
        <span className="file-icon" aria-hidden="true" />
      )}
      <div>
        <span className="file-name">{file.name}</span>
        <span className="quiet">
          {size(file.size)} · {state()}
        </span>
        {part > 0 && !there && <progress value={part} max="1" aria-label={file.name} />}
      </div>
      <button type="button" className="link" aria-label={t('removeFile', file.name)} onClick={onRemove}>
        ✕
      </button>
    </li>
  );
}

/** The files of a report or duty on this device, as they move. */
function useKept(owner: string) {
  const [kept, setKept] = useState<KeptFile[]>([]);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const all = await store.files(lastAccount.get() ?? '');
      if (!gone) setKept(all.filter((f) => f.submission === owner));
    };
    read();
    const stop = onFiles((change) => change.owner === owner && read());
    return () => {
      gone = true;
      stop();
    };
  }, [owner]);
  return kept;
}

/** Per cent of the browser's storage that is used, once it is much; 0 before, and where the browser does not tell. */
function useNearlyFull(files: number) {
  const [full, setFull] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again with every file
  useEffect(() => {
    navigator.storage?.estimate?.().then(({ usage = 0, quota = 0 }) => {
      const part = quota > 0 ? usage / quota : 0;
      setFull(part >= NEARLY_FULL ? Math.round(part * 100) : 0);
    });
  }, [files]);
  return full;
}
