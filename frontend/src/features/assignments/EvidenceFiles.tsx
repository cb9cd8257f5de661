import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EvidenceFile } from '@/shared/api/generated/types.gen';
import { FilesBox } from '@/shared/attachments/FilesBox';
import { size } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { earlierFiles } from './api';
import { words } from './texts';

const MOST = 10;

interface Props {
  duty: string;
  files: EvidenceFile[];
  onChange: (change: (files: EvidenceFile[]) => EvidenceFile[]) => void;
}

/** Photos and files that show it: new ones from this device, or what the unit has shown before. */
export function EvidenceFiles({ duty, files, onChange }: Props) {
  const t = useText(words);
  const [open, setOpen] = useState(false);
  const earlier = useQuery({ ...earlierFiles(duty), enabled: open || files.length > 0 });
  const offered = earlier.data ?? [];
  const isThere = (sha: string) => offered.some((f) => f.sha256 === sha);
  return (
    <fieldset className="evidence">
      <legend>{t('evidenceFiles')}</legend>
      <FilesBox
        owner={{ kind: 'assignments', id: duty }}
        files={files}
        most={MOST}
        hint={t('evidenceFilesHint')}
        isThere={isThere}
        onChange={onChange}
      />
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('useAgain')}</summary>
        {earlier.data?.length === 0 && <p className="quiet">{t('nothingShown')}</p>}
        <ul className="checks">
          {offered.map((f) => (
            <li key={f.sha256}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={files.some((chosen) => chosen.sha256 === f.sha256)}
                  disabled={files.length >= MOST && !files.some((chosen) => chosen.sha256 === f.sha256)}
                  onChange={(event) =>
                    onChange((now) =>
                      event.target.checked ? [...now, f] : now.filter((chosen) => chosen.sha256 !== f.sha256),
                    )
                  }
                />{' '}
                {f.name} <span className="quiet">{size(f.size)}</span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </fieldset>
  );
}
