import type { Dispose, MachineDocument, Notice, Notices, Observable, Workbench } from './contract';
import { failure } from './failure';
import { Subject } from './observable';

export interface Told {
  readonly id: number;
  readonly notice: Notice;
  /** The machine that was open then. */
  readonly about: Pick<MachineDocument, 'id' | 'name'> | undefined;
}

const INFO_MILLISECONDS = 8000;

/** What is told at the moment; information goes by itself, errors stay until they are dismissed, and the rest until another machine is opened. */
export class NoticeBoard implements Notices {
  readonly told = new Subject<readonly Told[]>([]);
  readonly announced = new Subject('');
  private last = 0;

  constructor(private readonly workbench: () => Pick<Workbench, 'machine' | 'views'>, private readonly document: Observable<Pick<MachineDocument, 'id' | 'name'> | undefined>) {
    let open = document.get()?.id;
    document.subscribe(() => {
      if (document.get()?.id !== open) {
        open = document.get()?.id;
        this.keep(({ notice, about }) => notice.severity === 'error' || about === undefined);
      }
    });
  }

  tell(notice: Notice): Dispose {
    const id = ++this.last;
    const others = this.told.get().filter((each) => each.notice.text !== notice.text);
    this.told.set([...others, { id, notice, about: this.document.get() }].slice(-5));
    const dismiss = () => this.dismiss(id);
    if (notice.severity === 'info') {
      setTimeout(dismiss, INFO_MILLISECONDS);
    }
    return dismiss;
  }

  refused(reason: unknown, what?: string, again?: () => Promise<void>): Dispose {
    return this.tell(failure(reason, this.workbench(), what, again));
  }

  dismiss(id: number): void {
    this.keep((each) => each.id !== id);
  }

  announce(text: string): void {
    this.announced.set('');
    setTimeout(() => this.announced.set(text), 50);
  }

  private keep(kept: (told: Told) => boolean): void {
    this.told.set(this.told.get().filter(kept));
  }
}
