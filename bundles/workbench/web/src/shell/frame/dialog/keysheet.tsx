import { keyTitle } from '../../keytitle';
import { useObservable } from '../../react';
import type { Shell } from '../../workbench';

/** Every key in force, from the one registry. */
export function KeySheet({ shell }: { readonly shell: Shell }) {
  const bindings = useObservable(shell.registry.keybindings);
  return (
    <div className="dialog" role="dialog" aria-modal="true" aria-label="Keys" tabIndex={-1} ref={(dialog) => dialog?.focus()}>
      <h1>Keys</h1>
      <div className="keys">
        {bindings.map((binding) => {
          const does = keyTitle(binding, shell.registry);
          return does !== undefined && (
            <div key={binding.key}>
              <span>{does}</span>
              <kbd>{binding.key}</kbd>
            </div>
          );
        })}
      </div>
    </div>
  );
}
