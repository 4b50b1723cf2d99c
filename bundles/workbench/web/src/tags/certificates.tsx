import { useEffect } from 'react';
import { Icon } from '../controls/icon';
import type { Schemas } from '../live/api';
import { useLoaded } from '../live/loaded';
import { useWorkbench } from '../shell/react';
import { contacts } from './contacts';
import type { StoredLink } from './tag';

type Certificate = Schemas['Certificate'];

/** Certificates of remote systems: one click trusts. */
export function Certificates({ link }: { readonly link: StoredLink }) {
  const { rest, notices } = useWorkbench();
  const loaded = useLoaded(
    async (signal) => (await rest.get<{ readonly items: readonly Certificate[] }>(`/links/${link.id}/certificates`, { signal })).items,
    [link.id],
    ['simulation', 'alarm'],
  );
  const { again } = loaded;
  useEffect(() => contacts.subscribe(again), [again]);
  const path = (certificate: Certificate) => `/protocols/${encodeURIComponent(link.protocol)}/certificates/${certificate.thumbprint}`;
  async function act(what: Promise<unknown>, done: string): Promise<void> {
    try {
      await what;
      notices.announce(done);
    } catch (reason) {
      notices.tell({ severity: 'error', text: reason instanceof Error ? reason.message : String(reason) });
    }
    again();
  }
  const known = loaded.data ?? [];
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
              ? <button className="small quiet" onClick={() => void act(rest.delete(path(each)), 'The certificate is trusted no more.')}>Forget</button>
              : <button className="small primary" onClick={() => void act(rest.post(`${path(each)}/trust`), 'The certificate is trusted.')}>Trust</button>}
          </li>
        ))}
      </ul>
    </details>
  );
}
