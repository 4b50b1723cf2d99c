import { useWorkbench } from '../shell/react';

/** An address that leads nowhere, as to a run that somebody has deleted. */
export function NoRun({ name }: { readonly name: string }) {
  const { views } = useWorkbench();
  return (
    <div className="empty">
      <p>There is no run {name}.</p>
      <button onClick={() => views.open('runs')}>Show all runs</button>
    </div>
  );
}
