import type { Choice, Dialogs } from './contract';
import { Subject } from './observable';

export type Dialog =
  | { readonly kind: 'pick'; readonly title: string; readonly items: readonly Choice<unknown>[]; readonly done: (value: unknown) => void }
  | { readonly kind: 'text'; readonly question: Parameters<Dialogs['text']>[0]; readonly done: (value: string | undefined) => void }
  | { readonly kind: 'confirm'; readonly question: Parameters<Dialogs['confirm']>[0]; readonly done: (yes: boolean) => void }
  | { readonly kind: 'keys' }
  | { readonly kind: 'menu'; readonly name: string; readonly argument: unknown; readonly x: number; readonly y: number };

/** The one dialog that is open; a new one dismisses the old. */
export class OneDialog implements Dialogs {
  readonly open = new Subject<Dialog | undefined>(undefined);

  pick<T>(title: string, items: readonly Choice<T>[]): Promise<T | undefined> {
    return new Promise((done) => this.show({ kind: 'pick', title, items, done: done as (value: unknown) => void }));
  }

  text(question: Parameters<Dialogs['text']>[0]): Promise<string | undefined> {
    return new Promise((done) => this.show({ kind: 'text', question, done }));
  }

  confirm(question: Parameters<Dialogs['confirm']>[0]): Promise<boolean> {
    return new Promise((done) => this.show({ kind: 'confirm', question, done }));
  }

  menu(name: string, argument: unknown, x: number, y: number): void {
    this.show({ kind: 'menu', name, argument, x, y });
  }

  show(dialog: Dialog): void {
    this.dismiss();
    this.open.set(dialog);
  }

  /** Closes, then tells the answer: it may open the next dialog. */
  close(answer: () => void): void {
    this.open.set(undefined);
    answer();
  }

  dismiss(): void {
    const dialog = this.open.get();
    if (dialog !== undefined) {
      this.close(() => {
        if (dialog.kind === 'pick' || dialog.kind === 'text') {
          dialog.done(undefined);
        } else if (dialog.kind === 'confirm') {
          dialog.done(false);
        }
      });
    }
  }
}
