import type { Conflict } from '../contract';
import type { Shell } from '../workbench';

/** Somebody else has changed the machine: both sides, and what to do. */
export function MergeView({ conflict, shell }: { readonly conflict: Conflict; readonly shell: Shell }) {
  const mine = conflict.mine.flatMap((each) => each.edits.map((edit) => JSON.stringify(edit)));
  return (
    <div className="veil dim">
      <div className="dialog" role="alertdialog" aria-modal="true" aria-label="Somebody else has changed this machine">
        <h1>Somebody else has changed this machine</h1>
        <p>
          What you did since is not stored yet: {conflict.mine.map((each) => each.label).join(', ')}. Nothing is lost before you
          decide.
        </p>
        <ul className="list" aria-label="What you did">
          {mine.map((line) => (
            <li key={line} className="ellipsis" title={line}>
              {line}
            </li>
          ))}
        </ul>
        <div className="buttons">
          <button onClick={() => conflict.drop()}>Take theirs</button>
          <button
            className="primary"
            autoFocus
            onClick={() => void conflict.keep().catch((reason: Error) => shell.notices.tell({ severity: 'error', text: reason.message }))}
          >
            Put mine on top of theirs
          </button>
        </div>
      </div>
    </div>
  );
}
