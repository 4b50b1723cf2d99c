import { useEffect, useState } from 'react';
import { Icon } from '../../controls/icon';
import { useObservable } from '../react';
import type { Shell } from '../workbench';

/** Whoever deletes a machine in this window opens another one right then. */
const OWN_MILLISECONDS = 500;

/** A band for a machine that is in this window alone: it was deleted, or the host does not store its edits. */
export function MachineBand({ shell }: { readonly shell: Shell }) {
  const document = useObservable(shell.workbench.machine.document);
  const isDeleted = document?.state === 'deleted';
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    setLost(false);
    const lost = isDeleted ? setTimeout(() => setLost(true), OWN_MILLISECONDS) : undefined;
    return () => clearTimeout(lost);
  }, [isDeleted, document?.id]);
  const text = isDeleted
    ? isLost && `${document.name} was deleted by somebody else. What you see is in this window alone.`
    : document?.hindrance !== undefined && `${document.hindrance} Your edits of ${document.name} are kept here and tried again.`;
  const action = isDeleted ? 'machine.keep' : 'machine.export';
  return text ? (
    <div className="band" role="alert">
      <Icon name="warning" />
      <p>{text}</p>
      <button className="small" onClick={() => void shell.workbench.commands.run(action)}>{shell.registry.command(action)?.title}</button>
    </div>
  ) : null;
}
