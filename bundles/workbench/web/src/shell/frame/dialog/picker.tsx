import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../../controls/icon';
import type { Choice } from '../../contract';

/** How well an item fits what is typed: the lower the better, undefined for not at all. */
export function rank(typed: string, { label, detail }: { readonly label: string; readonly detail?: string }): number | undefined {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const text = label.toLowerCase();
  let sum = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at >= 0) {
      sum += at === 0 ? 0 : /[\s./]/.test(text[at - 1] ?? ' ') ? 1 : 2;
    } else if (detail?.toLowerCase().includes(word) === true) {
      sum += 4;
    } else {
      return undefined;
    }
  }
  return sum;
}

const SHOWN = 200;

interface Props {
  readonly title: string;
  readonly items: readonly Choice<unknown>[];
  readonly done: (value: unknown) => void;
}

export function Picker({ title, items, done }: Props) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const found = items
    .map((item) => ({ item, rank: rank(typed, item) }))
    .filter((each) => each.rank !== undefined)
    .sort((a, b) => a.rank! - b.rank!)
    .slice(0, SHOWN)
    .map((each) => each.item);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const move = (to: number) => setAt(Math.max(0, Math.min(found.length - 1, to)));
  const choose = (item: Choice<unknown> | undefined) => item !== undefined && done(item.value);
  return (
    <div className="dialog" role="dialog" aria-modal="true" aria-label={title}>
      <h1>{title}</h1>
      <input
        autoFocus
        role="combobox"
        aria-label={title}
        aria-expanded="true"
        aria-controls="choices"
        aria-activedescendant={found.length > 0 ? `choice-${at}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 };
          const to = moves[event.key];
          if (to !== undefined) {
            event.preventDefault();
            move(to);
          } else if (event.key === 'Enter') {
            event.preventDefault();
            choose(found[at]);
          } else if (event.key === 'Tab') {
            event.preventDefault();
          }
        }}
      />
      <ul className="list" id="choices" role="listbox" aria-label={title} ref={list}>
        {found.map((item, i) => (
          <li key={i} id={`choice-${i}`} role="option" aria-selected={i === at} onPointerMove={() => setAt(i)} onClick={() => choose(item)}>
            {item.icon !== undefined && <Icon name={item.icon} />}
            <span className="ellipsis" title={item.label}>{item.label}</span>
            {item.detail !== undefined && <span className="detail ellipsis">{item.detail}</span>}
            {item.key !== undefined && <kbd>{item.key}</kbd>}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="muted">Nothing fits “{typed}”.</p>}
    </div>
  );
}
