import type { Dispose, Notice, Notices } from './contract';
import { Subject } from './observable';

export interface Told {
  readonly id: number;
  readonly notice: Notice;
}

const INFO_MILLISECONDS = 8000;

/** What is told at the moment; information goes by itself, the rest stays until it is dismissed. */
export class NoticeBoard implements Notices {
  readonly told = new Subject<readonly Told[]>([]);
  readonly announced = new Subject('');
  private last = 0;

  tell(notice: Notice): Dispose {
    const id = ++this.last;
    const others = this.told.get().filter((each) => each.notice.text !== notice.text);
    this.told.set([...others, { id, notice }].slice(-5));
    const dismiss = () => this.told.set(this.told.get().filter((each) => each.id !== id));
    if (notice.severity === 'info') {
      setTimeout(dismiss, INFO_MILLISECONDS);
    }
    return dismiss;
  }

  announce(text: string): void {
    this.announced.set('');
    setTimeout(() => this.announced.set(text), 50);
  }
}
