import { useId, useState } from 'react';
import { useReducedMotion } from '../../behaviors/useReducedMotion.ts';
import { useLanguage } from '../../store/context.ts';
import { findNode, type NodeToFind } from './findNode.ts';
import type { Replay } from './useReplay.ts';
import { GroupSelect } from '../ChoiceSelect.tsx';

export interface ControlsProps {
  /** in the order to offer */
  readonly nodes: readonly NodeToFind[];
  readonly onFind: (id: string) => void;
  /** null where the drawing does not zoom */
  readonly zoom: {
    readonly by: (factor: number) => void;
    readonly fit: () => void;
    readonly isWhole: boolean;
  } | null;
}

/** What the nodes are, the search for one, and the zoom. */
export function Controls({ nodes, onFind, zoom }: ControlsProps) {
  const { t } = useLanguage();
  return (
    <div className="explore-controls">
      <Find nodes={nodes} onFind={onFind} />
      <GroupSelect label={t('network.group')} nameOf={(id) => t(`network.group.${id}`)} />
      {zoom !== null && (
        <span className="zoom" role="group" aria-label={t('network.zoom')}>
          <button
            type="button"
            className="quiet"
            aria-label={t('network.zoom.out')}
            disabled={zoom.isWhole}
            onClick={() => zoom.by(1 / 1.5)}
          >
            −
          </button>
          <button
            type="button"
            className="quiet"
            aria-label={t('network.zoom.in')}
            onClick={() => zoom.by(1.5)}
          >
            +
          </button>
          <button type="button" className="quiet" disabled={zoom.isWhole} onClick={zoom.fit}>
            {t('network.zoom.fit')}
          </button>
        </span>
      )}
    </div>
  );
}

function Find({ nodes, onFind }: Pick<ControlsProps, 'nodes' | 'onFind'>) {
  const { t } = useLanguage();
  const listId = useId();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const find = (value: string) => {
    const id = findNode(nodes, value);
    setMissing(id === null && value.trim() !== '' ? value.trim() : null);
    if (id === null) return;
    onFind(id);
    setText('');
  };
  return (
    <form
      className="explore-find"
      onSubmit={(event) => {
        event.preventDefault();
        find(text);
      }}
    >
      <input
        type="search"
        list={listId}
        value={text}
        placeholder={t('network.find')}
        aria-label={t('network.find')}
        onChange={(event) => {
          const { value } = event.target;
          setText(value);
          setMissing(null);
          // A name taken from the list arrives whole; nobody types that fast.
          if (value.length - text.length > 1 && nodes.some(({ name }) => name === value)) find(value);
        }}
      />
      <datalist id={listId}>
        {nodes.map(({ id, name }) => (
          <option key={id} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <span role="status" className="explore-missing">
        {missing === null ? '' : t('network.find.none', { text: missing })}
      </span>
    </form>
  );
}

export interface ReplayBarProps {
  readonly replay: Replay;
  /** what the year shows, in words; null while all years are shown */
  readonly status: string | null;
}

/** Play, pause and a scrubber over the years; steps instead of motion where the reader asked for less of it. */
export function ReplayBar({ replay, status }: ReplayBarProps) {
  const { t } = useLanguage();
  const still = useReducedMotion();
  const { playing, year, years, isWhole, seek } = replay;
  const [first, last] = years;
  const at = year ?? last;
  const text =
    status ??
    (isWhole
      ? t('network.replay.all')
      : t('network.replay.range', { from: String(first), to: String(last) }));
  return (
    <div className="network-replay" role="group" aria-label={t('network.replay')}>
      {!still && (
        <button type="button" className="quiet" onClick={playing ? replay.pause : replay.play}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" fill="currentColor">
            {playing ? <path d="M2 1.5h3.5v11H2zM8.5 1.5H12v11H8.5z" /> : <path d="M3 1.2l9.5 5.8L3 12.8z" />}
          </svg>
          {t(playing ? 'network.replay.pause' : 'network.replay')}
        </button>
      )}
      <button
        type="button"
        className="quiet"
        aria-label={t('network.replay.back')}
        disabled={at <= first}
        onClick={() => seek(at - 1)}
      >
        ‹
      </button>
      <input
        type="range"
        min={first}
        max={last}
        step={1}
        value={at}
        aria-label={t('network.replay.year')}
        aria-valuetext={text}
        onChange={(event) => {
          replay.pause();
          seek(Number(event.target.value));
        }}
      />
      <button
        type="button"
        className="quiet"
        aria-label={t('network.replay.forward')}
        disabled={year === null}
        onClick={() => seek(at + 1)}
      >
        ›
      </button>
      <span className="network-year">{text}</span>
    </div>
  );
}
