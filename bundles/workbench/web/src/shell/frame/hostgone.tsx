import { useEffect, useState } from 'react';
import { Icon } from '../../controls/icon';
import { isUnstored } from '../../model/unstored';
import { useObservable } from '../react';
import type { Shell } from '../workbench';

const ASKING_MILLISECONDS = 1_000;

/** A band of its own below the top bar: it pushes down what is there, and lies on nothing. */
export function HostGone({ shell }: { readonly shell: Shell }) {
  const connection = useObservable(shell.signals.connection);
  const unstored = isUnstored(useObservable(shell.workbench.machine.document));
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    const asked = setTimeout(() => setAsking(false), ASKING_MILLISECONDS);
    return () => clearTimeout(asked);
  }, [asking]);
  const ask = () => {
    setAsking(true);
    shell.signals.reconnect();
  };
  return connection === 'gone' ? (
    <div className="band" role="alert">
      <Icon name="warning" />
      <p>The host does not answer; values are old. {unstored ? 'Your edits are kept and stored when it is back. Leave this page open.' : 'The workbench reconnects by itself.'}</p>
      <button className="small" onClick={ask}>{asking ? 'Asking …' : 'Try now'}</button>
    </div>
  ) : null;
}
