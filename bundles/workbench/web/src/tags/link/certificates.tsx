import { useEffect } from 'react';
import { Icon } from '../../controls/icon';
import type { Schemas } from '../../live/api';
import { useLoaded } from '../../live/loaded';
import { useWorkbench } from '../../shell/react';
import { contacts, decided } from '../contacts';
import type { StoredLink } from '../tag';

type Certificate = Schemas['Certificate'];

/** Certificates of remote systems: one click trusts. */
export function Certificates({ link }: { readonly link: StoredLink }) {
  const { rest, notices, dialogs } = useWorkbench();
  const loaded = useLoaded(
    async (signal) => (await rest.get<{ readonly items: readonly Certificate[] }>(`/links/${link.id}/certificates`, { signal })).items,
    [link.id],
    ['simulation', 'alarm'],
  );
  const { again } = loaded;
  useEffect(() => contacts.subscribe(again), [again]);
  const path = (certificate: Certificate) => `/protocols/${encodeURIComponent(link.protocol)}/certificates/${certificate.thumbprint}`;
  async function act(what: Promise<unknown>, trusted: boolean): Promise<void> {
    try {
      await what;
      notices.announce(trusted ? 'The certificate is trusted; the link is tried again.' : 'The certificate is trusted no more.');
      decided.set({ trusted });
    } catch (reason) {
      notices.tell({ severity: 'error', text: reason instanceof Error ? reason.message : String(reason) });
    }
    again();
  }
  /** The host keeps nothing of what it forgets: only the controller can bring it back. */
  async function forget(certificate: Certificate): Promise<void> {
    const sure = await dialogs.confirm({
      title: `Forget the certificate of ${certificate.subject}?`,
      text: 'What is connected stays so until its connection ends. The next connection is refused until you trust the certificate again.',
      action: 'Forget',
    });
    if (sure) {
      await act(rest.delete(path(certificate)), false);
    }
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
              ? <button className="small quiet" onClick={() => void forget(each)}>Forget</button>
              : <button className="small primary" onClick={() => void act(rest.post(`${path(each)}/trust`), true)}>Trust</button>}
          </li>
        ))}
      </ul>
    </details>
  );
}
