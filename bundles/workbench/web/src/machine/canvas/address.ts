import { useEffect, useRef } from 'react';
import type { Opened } from '../../shell/contract';
import { useObservable, useWorkbench } from '../../shell/react';
import { canvasHandle } from '../canvashandle';

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((each) => b.includes(each));

/** `#/machine/4/tank`: opens that machine and selects in it; what is selected becomes the address. */
export function useAddress(opened: Opened): void {
  const { machine, notices, commands } = useWorkbench();
  const path = useObservable(opened.path);
  const selection = useObservable(machine.selection);
  const id = useObservable(machine.document)?.id;
  const known = useRef('');
  useEffect(() => {
    const [wished, ...selected] = path;
    if (JSON.stringify(path) === known.current) {
      return; // the selection's own address: it may have changed again since
    }
    known.current = JSON.stringify(path);
    if (wished !== undefined && Number(wished) !== machine.document.get()?.id) {
      void machine.open(Number(wished), selected).catch((reason: unknown) => {
        notices.refused(reason);
        const open = machine.document.get();
        opened.follow(open === undefined ? [] : [String(open.id)]);
        void (open === undefined && commands.run('machine.first'));
      });
    } else if (wished !== undefined && !same(selected, machine.selection.get())) {
      machine.select(selected);
      const components = selected.filter((each) => !each.includes('.'));
      if (components.length > 0) {
        canvasHandle.get()?.show(components);
      }
    }
  }, [path, machine]);
  useEffect(() => {
    const address = id === undefined ? [] : [String(id), ...(selection.length <= 3 ? selection : [])];
    if (id !== undefined && (path[0] === undefined || Number(path[0]) === id) && JSON.stringify(address) !== JSON.stringify(opened.path.get())) {
      known.current = JSON.stringify(address);
      opened.follow(address);
    }
  }, [selection, id]);
}
