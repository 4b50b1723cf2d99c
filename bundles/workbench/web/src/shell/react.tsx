import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Dispose, Observable, Workbench } from './contract';

const Context = createContext<Workbench | undefined>(undefined);

/** Shows React's elements in the root of a view. */
export function mountReact(root: HTMLElement, workbench: Workbench, element: ReactNode): Dispose {
  const react = createRoot(root);
  react.render(<Context value={workbench}>{element}</Context>);
  return () => queueMicrotask(() => react.unmount());
}

export function useWorkbench(): Workbench {
  const workbench = useContext(Context);
  if (workbench === undefined) {
    throw new Error('This component is shown by mountReact.');
  }
  return workbench;
}

export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.get);
}
