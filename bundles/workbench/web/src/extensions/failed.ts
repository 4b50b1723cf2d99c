import type { Notice, Workbench } from '../shell/contract';
import { isUnsent } from '../shell/dock/placeholder';
import { failure } from '../shell/failure';

/** What is told of something of a bundle that failed, as `Report, a command`: why, and where its bundle is shown. */
export function failureOf(workbench: Pick<Workbench, 'machine' | 'views'>, bundle: string, what: string, reason: unknown): Notice {
  const notice = failure(isUnsent(reason) ? new Error('it did not come from the host.') : reason, workbench, `${what} of ${bundle}, failed:`);
  return { ...notice, actions: [...(notice.actions ?? []), { title: `Show ${bundle}`, run: () => workbench.views.open('extensions', bundle) }] };
}
