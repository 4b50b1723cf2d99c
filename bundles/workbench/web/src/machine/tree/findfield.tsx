import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { Icon } from '../../controls/icon';
import { useObservable, useWorkbench } from '../../shell/react';
import { canvasHandle } from '../canvashandle';
import { findAsked } from './find';
import { firstRow, focusRow } from './treekeys';

interface Props {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Where the rows are that fit what is typed. */
  readonly tree: RefObject<HTMLElement | null>;
}

/** The field that finds: Enter goes to the first that fits, Escape empties it and then leaves it. */
export function FindField({ typed, onType, tree }: Props) {
  const { machine } = useWorkbench();
  const asked = useObservable(findAsked);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked > 0) {
      field.current!.focus();
      field.current!.select();
    }
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    const first = firstRow(tree.current!);
    if (event.key === 'Enter' && first !== null) {
      const found = [first.dataset.component!];
      machine.select(found);
      canvasHandle.get()?.show(found);
      focusRow(first);
    } else if (event.key === 'Escape') {
      event.preventDefault(); // what is selected stays
      if (typed !== '') {
        onType('');
      } else if (first !== null) {
        focusRow(tree.current!.querySelector<HTMLElement>('.row[aria-pressed=true]') ?? first);
      } else {
        field.current!.blur();
      }
    }
  };
  return (
    <label className="find">
      <Icon name="search" />
      <input
        ref={field}
        placeholder="Find component"
        aria-label="Find a component"
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <kbd>/</kbd>
    </label>
  );
}
