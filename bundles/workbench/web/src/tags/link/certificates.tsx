import { useEffect } from 'react';
import { Icon } from '../../controls/icon';
import type { Schemas } from '../../live/api';
import { goes, going, stays } from '../../live/going';
import { useLoaded } from '../../live/loaded';
import { useObservable, useWorkbench } from '../../shell/react';
import { contacts, decided } from '../contacts';
import type { StoredLink } from '../tag';

type Certificate = Schemas['Certificate'];

/** Certificates of remote systems: one click trusts. */
export function Certificates({ link }: { readonly link: StoredLink }) {
  const workbench = useWorkbench();
  const { rest, notices } = workbench;
  const leaving = useObservable(going);
  const loaded = useLoaded(
    async (signal) => (await rest.get<{ readonly items: readonly Certificate[] }>(`/links/${link.id}/certificates`, { signal })).items,
    [link.id],
    ['simulation', 'alarm'],
  );
  const { again } = loaded;
  useEffect(() => contacts.subscribe(again), [again]);
  const path = (certificate: Certificate) => `/protocols/${encodeURIComponent(link.protocol)}/certificates/${certificate.thumbprint}`;
  async function trust(certificate: Certificate): Promise<void> {
    try {
      await rest.post(`${path(certificate)}/trust`);
      notices.announce('The certificate is trusted; the link is tried again.');
      decided.set({ trusted: true });
    } catch (reason) {
      notices.refused(reason);
    }
    again();
  }
  /** The host keeps nothing of what it forgets: only the controller can bring it back. */
  function forget(certificate: Certificate): void {
    goes(workbench, path(certificate), {
      named: `The certificate of ${certificate.subject}`,
      how: 'forgotten',
      gone: () => {
        stays(path(certificate)); // the controller shows it again with its next connection
        decided.set({ trusted: false });
        again();
      },
    });
  }
  const known = (loaded.data ?? []).filter((each) => !leaving.has(path(each)));
  if (known.length === 0) {
    return null;
  }
  return (
    <details className="certificates" open={known.some((each) => !each.trusted)}>
      <summary>Certificates <span className="muted">{known.length}</span></summary>
      <ul>
        {known.map((each) => (
          <li key={each.thumbprint}>
            <span className={each.trusted ? 'ok' : 'warn'}><Icon name={each.trusted ? 'check' : 'shield'} /></span>
            <span className="name">
              <b className="ellipsis" title={each.subject}>{each.subject}</b>
              <span className="muted ellipsis" title={each.thumbprint}>{each.trusted ? 'trusted' : 'waits in quarantine'} · until {each.to.slice(0, 10)} · {each.thumbprint.slice(0, 8)}…</span>
            </span>
            {each.trusted
              ? <button className="small quiet" title="The next connection is refused until it is trusted again; what is connected stays so" onClick={() => forget(each)}>Forget</button>
              : <button className="small primary" onClick={() => void trust(each)}>Trust</button>}
          </li>
        ))}
      </ul>
    </details>
  );
}
