import { Subject } from '../shell/observable';

/** Counts how often a controller was talked to: each time, it may have shown a certificate that nobody knows yet. */
export const contacts = new Subject(0);

/** What was decided last about a certificate: what failed for lack of trust is tried again, what needed it is known no more. */
export const decided = new Subject<{ readonly trusted: boolean } | undefined>(undefined);

/** Counts a request that the host answers by talking to a controller. */
export async function contacting<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } finally {
    contacts.set(contacts.get() + 1);
  }
}
