import type { Command, Contribution, Dispose, Faceplate, Keybinding, MenuItem, Observable, View } from './contract';
import { clashes } from './clashes';
import { derived, Subject } from './observable';

/** Everything that is contributed at the moment. Of two things with one name the earlier one counts. */
export class Registry {
  private readonly contributions = new Subject<readonly Contribution[]>([]);

  readonly commands: Observable<readonly Command[]> = this.named((each) => each.commands, ({ id }) => id);
  readonly views: Observable<readonly View[]> = this.named((each) => each.views, ({ id }) => id);
  readonly keybindings: Observable<readonly Keybinding[]> = this.named((each) => each.keybindings, ({ key }) => key);
  readonly menus: Observable<readonly MenuItem[]> = this.all((each) => each.menus);
  readonly faceplates: Observable<readonly Faceplate[]> = this.all((each) => each.faceplates);

  /** The views with an entry of the activity bar, from top to bottom. */
  readonly activities: Observable<readonly View[]> = derived([this.views], () => this.views.get().filter(({ entry }) => entry !== undefined).sort((a, b) => a.entry!.order - b.entry!.order));

  contribute(contribution: Contribution): Dispose {
    if (this.contributions.get().some((each) => each.id === contribution.id)) {
      throw new Error(`"${contribution.id}" contributes already. Dispose what it brought before it comes again.`);
    }
    this.contributions.set([...this.contributions.get(), contribution]);
    return () => this.contributions.set(this.contributions.get().filter((each) => each !== contribution));
  }

  command(id: string): Command | undefined {
    return this.commands.get().find((each) => each.id === id);
  }

  view(id: string): View | undefined {
    return this.views.get().find((each) => each.id === id);
  }

  /** What of a contribution is there already, as sentences. */
  clashes(contribution: Contribution): readonly string[] {
    return clashes(contribution, this.contributions.get());
  }

  private named<T>(part: (contribution: Contribution) => readonly T[] | undefined, name: (each: T) => string): Observable<readonly T[]> {
    const all = this.all(part);
    return derived([this.contributions], () => all.get().filter((each, i, those) => those.findIndex((other) => name(other) === name(each)) === i));
  }

  private all<T>(part: (contribution: Contribution) => readonly T[] | undefined): Observable<readonly T[]> {
    return derived([this.contributions], () => this.contributions.get().flatMap((each) => part(each) ?? []));
  }
}
