import { Icon } from '../../controls/icon';
import { Linked } from '../linked';
import { useObservable } from '../react';
import type { Shell } from '../workbench';

const ICONS = { info: 'info', warning: 'warning', error: 'cross' } as const;
const COLOURS = { info: 'ok', warning: 'warn', error: 'fail' } as const;

export function NoticeList({ shell }: { readonly shell: Shell }) {
  const told = useObservable(shell.notices.told);
  const { machine, views } = shell.workbench;
  const open = useObservable(machine.document)?.id;
  return (
    <div className="notices" role="log" aria-label="Notices">
      {told.map(({ id, notice, about }) => {
        const another = about !== undefined && about.id !== open ? about : undefined;
        return (
          <div key={id} className={`notice ${COLOURS[notice.severity]}`}>
            <Icon name={ICONS[notice.severity]} />
            <p>
              {another === undefined ? <Linked text={notice.text} /> : notice.text}
              {another !== undefined && <small className="muted">Told while <a href={views.href('machine', String(another.id))}>{another.name}</a> was open.</small>}
            </p>
            <button className="quiet icon-only" aria-label="Dismiss" onClick={() => shell.notices.dismiss(id)}>
              <Icon name="cross" />
            </button>
            {notice.detail !== undefined && <pre className="detail" tabIndex={0}>{notice.detail}</pre>}
            {another === undefined && notice.actions !== undefined && notice.actions.length > 0 && (
              <div className="actions">
                {notice.actions.map((action) => (
                  <button
                    key={action.title}
                    className="small"
                    onClick={() => {
                      shell.notices.dismiss(id);
                      void action.run();
                    }}
                  >
                    {action.title}
                  </button>
                ))}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
