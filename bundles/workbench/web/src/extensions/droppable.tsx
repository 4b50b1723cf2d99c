import { useRef, useState, type DragEvent } from 'react';
import { useWorkbench } from '../shell/react';
import { install } from './install';

/** Takes jars that are dropped or chosen. */
export function Droppable({ onDone, children }: { readonly onDone: () => void; readonly children: (choose: () => void, busy: boolean) => React.ReactNode }) {
  const { notices, views } = useWorkbench();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);

  async function take(files: FileList | null): Promise<void> {
    setBusy(true);
    for (const file of files ?? []) {
      try {
        const { extension, updated } = await install(file);
        notices.tell({ severity: 'info', text: `${extension.id} ${extension.version} is ${updated ? 'updated' : 'installed'}${extension.component_types.length > 0 ? `; it brings ${extension.component_types.join(', ')}` : ''}.` });
        views.open('extensions', extension.id);
      } catch (reason) {
        notices.refused(reason, `${file.name} was not installed.`);
      }
    }
    setBusy(false);
    onDone();
  }
  const drag = (inside: boolean) => (event: DragEvent) => {
    if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
      setOver(inside);
    }
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        accept=".jar"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Jar of an extension"
        onChange={(event) => {
          void take(event.target.files);
          event.target.value = '';
        }}
      />
      {children(() => input.current?.click(), busy)}
      {over && <p className="veil">Drop the jar to install it</p>}
    </div>
  );
}
