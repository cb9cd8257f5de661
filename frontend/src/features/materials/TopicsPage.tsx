import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MaterialTopics, MaterialTopicsInput } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { useAct } from '@/shared/ui/useAct';
import { useTitle } from '@/shared/ui/useTitle';
import { reviseTopics, taxonomy } from './api';
import { Choice, Line } from './parts';
import { words } from './topicTexts';

type Entry = MaterialTopicsInput['items'][number];

/** The taxonomy: its latest version to read, and for who keeps it the next one to write. */
export default function TopicsPage({ mayRevise }: { mayRevise: boolean }) {
  const t = useText(words);
  const loaded = useQuery(taxonomy);
  const [writing, setWriting] = useState(false);
  useTitle(t('topicsTitle'));
  return (
    <>
      <h1>{t('topicsTitle')}</h1>
      <Loaded of={loaded}>
        {(found) => (
          <>
            <p>
              {t('topicsVersion', found.version, day(found.inForceFrom))}{' '}
              <span className="quiet">{found.source}</span>
            </p>
            {writing ? (
              <NextVersion of={found} onDone={() => setWriting(false)} />
            ) : (
              <>
                {mayRevise && (
                  <button type="button" className="button" onClick={() => setWriting(true)}>
                    {t('reviseTopics')}
                  </button>
                )}
                <Read of={found} />
              </>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function Read({ of }: { of: MaterialTopics }) {
  const t = useText(words);
  const open = of.items.filter((topic) => !topic.untilVersion);
  const ended = of.items.filter((topic) => topic.untilVersion);
  return (
    <>
      {open
        .filter((group) => !group.parent)
        .map((group) => (
          <section key={group.code}>
            <h2>{group.name}</h2>
            <ul className="rows">
              {open
                .filter((topic) => topic.parent === group.code)
                .map((topic) => (
                  <li key={topic.code}>
                    <div>
                      <strong>{topic.name}</strong>
                      {topic.synonyms.length > 0 && (
                        <span className="quiet"> – {topic.synonyms.join(', ')}</span>
                      )}
                    </div>
                    <span className="code">{topic.code}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      {ended.length > 0 && (
        <p className="quiet">
          {t('topicsEnded', ended.map((topic) => `${topic.name} (${topic.untilVersion})`).join('; '))}
        </p>
      )}
    </>
  );
}

/** Nothing is changed before it is saved; works keep the topics they have. */
function NextVersion({ of, onDone }: { of: MaterialTopics; onDone: () => void }) {
  const t = useText(words);
  const client = useQueryClient();
  const [source, setSource] = useState('');
  const [items, setItems] = useState<Entry[]>(
    of.items
      .filter((topic) => !topic.untilVersion)
      .map(({ code, parent, name, synonyms }) => ({ code, parent, name, synonyms })),
  );
  const act = useAct();
  const [stale, setStale] = useState(false);
  const groups = items.filter((one) => !one.parent);
  const change = (place: number, part: Partial<Entry>) =>
    setItems(items.map((one, i) => (i === place ? { ...one, ...part } : one)));
  const add = (parent: string | null) =>
    setItems([...items, { code: free([...items, ...of.items]), parent, name: '', synonyms: [] }]);
  const save = () =>
    act.run(async () => {
      try {
        const kept = await reviseTopics(of.version, {
          source,
          items: items.map((one) => ({
            ...one,
            synonyms: one.synonyms.map((word) => word.trim()).filter(Boolean),
          })),
        });
        client.setQueryData(taxonomy.queryKey, kept);
        client.invalidateQueries({ queryKey: ['material-topics'] });
        onDone();
      } catch (error) {
        setStale(error instanceof ApiError && error.status === 412);
        throw error;
      }
    });
  return (
    <form
      className="period-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Line id="source" label={t('topicsSource')} value={source} max={500} onChange={setSource} />
      {groups.map((group) => (
        <fieldset key={group.code} className="field">
          <legend>{group.name || t('newGroup')}</legend>
          <Row of={group} onChange={(part) => change(items.indexOf(group), part)} />
          {items
            .filter((one) => one.parent === group.code)
            .map((one) => (
              <Row
                key={one.code}
                of={one}
                groups={groups}
                onChange={(part) => change(items.indexOf(one), part)}
                onEnd={() => setItems(items.filter((other) => other !== one))}
              />
            ))}
          <button type="button" className="link" onClick={() => add(group.code)}>
            + {t('addTopic')}
          </button>
        </fieldset>
      ))}
      <p>
        <button type="button" className="link" onClick={() => add(null)}>
          + {t('addGroup')}
        </button>
      </p>
      <p className="quiet">{t('topicsEndHint')}</p>
      {act.note}
      {stale && <p className="notice notice-bad">{t('topicsStale')}</p>}
      <p className="actions">
        <button type="submit" className="button button-main" disabled={act.busy || !source.trim()}>
          {t('saveVersion', of.version + 1)}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}

function Row(props: {
  of: Entry;
  groups?: Entry[];
  onChange: (part: Partial<Entry>) => void;
  onEnd?: () => void;
}) {
  const { of: one, groups, onChange, onEnd } = props;
  const t = useText(words);
  return (
    <div className="field-line">
      <Line
        id={`name-${one.code}`}
        label={t(groups ? 'topicName' : 'groupName')}
        value={one.name}
        max={200}
        onChange={(name) => onChange({ name })}
      />
      <Line
        id={`words-${one.code}`}
        label={t('topicSynonyms')}
        value={one.synonyms.join(', ')}
        max={600}
        onChange={(text) => onChange({ synonyms: text.split(',').map((word) => word.trimStart()) })}
      />
      {groups && (
        <Choice
          id={`group-${one.code}`}
          label={t('topicGroup')}
          value={one.parent ?? ''}
          options={groups.map((group) => [group.code, group.name] as const)}
          onChange={(parent) => onChange({ parent })}
        />
      )}
      {onEnd && (
        <button type="button" className="link" onClick={onEnd}>
          {t('endTopic')}
        </button>
      )}
    </div>
  );
}

/** A code that no topic ever had: addresses of lists are made of it. */
function free(known: { code: string }[]) {
  let number = known.length + 1;
  while (known.some((one) => one.code === `chu-de-${number}`)) number++;
  return `chu-de-${number}`;
}
