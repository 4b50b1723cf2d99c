import { sides, summary } from '../../model/differences';
import type { Conflict } from '../contract';
import { useObservable } from '../react';
import type { Shell } from '../workbench';

/** Somebody else has changed the machine: both sides, and what to do. */
export function MergeView({ conflict, shell }: { readonly conflict: Conflict; readonly shell: Shell }) {
  const { changes, both } = sides(conflict);
  const shown = useObservable(shell.workbench.machine.document)?.file;
  const theirs = shown && summary(shown, both);
  return (
    <div className="veil dim">
      <div className="dialog merge" role="alertdialog" aria-modal="true" aria-label="Somebody else has changed this machine">
        <h1>Somebody else has changed this machine</h1>
        <p>What you did since is not stored yet. Nothing is lost before you decide.</p>
        <div className="changes" tabIndex={0} role="region" aria-label="What you did">
          <table>
            <thead>
              <tr><th>What you did</th><th>Theirs</th><th>Mine</th></tr>
            </thead>
            {changes.map(({ label, rows }, i) => (
              <tbody key={i}>
                {(rows.length !== 1 || rows[0]?.place !== label) && <tr><th colSpan={3} scope="rowgroup">{label}</th></tr>}
                {rows.map(({ place, theirs, mine }) => (
                  <tr key={place}><td>{place}</td><td>{theirs}</td><td><b>{mine}</b></td></tr>
                ))}
                {rows.length === 0 && <tr><td colSpan={3} className="muted">They have it as you want it.</td></tr>}
              </tbody>
            ))}
          </table>
        </div>
        {theirs !== undefined && <p>{theirs} That stays either way.</p>}
        <div className="buttons">
          <button onClick={() => conflict.drop()}>Take theirs, drop mine</button>
          <button
            className="primary"
            autoFocus
            onClick={() => void conflict.keep().catch((reason: unknown) => shell.notices.refused(reason))}
          >
            Put mine on top of theirs
          </button>
        </div>
      </div>
    </div>
  );
}
