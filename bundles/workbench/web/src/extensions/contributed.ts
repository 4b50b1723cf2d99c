import type { Schemas } from '../live/api';
import { Problem, type Command, type Contribution, type Dispose, type Faceplate, type View, type ViewModule, type Workbench } from '../shell/contract';
import { isUnsent } from '../shell/dock/placeholder';
import { failureOf } from './failed';

type Contributed = Schemas['Contribution'];

interface CommandModule {
  run(workbench: Workbench, argument?: unknown): void | Promise<void>;
}

/** Modules are of this host, below a path that is another one after each update. */
function module<T>(base: string, name: string): Promise<T> {
  return import(/* @vite-ignore */ base + name) as Promise<T>;
}

async function text(base: string, name: string | undefined): Promise<string | undefined> {
  if (name === undefined || !name.endsWith('.svg')) {
    return name;
  }
  const answer = await fetch(base + name);
  if (!answer.ok) {
    throw new Error(`${base + name} answered ${answer.status}.`);
  }
  return answer.text();
}

function defined<T extends object>(members: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** A view of a bundle. Where it fails it says so in its place; whose it is and where to look is told beside. */
async function viewOf(workbench: Workbench, { bundle, base }: Contributed, each: Contributed['views'][number]): Promise<View> {
  const failed = (reason: unknown) => {
    if (!isUnsent(reason)) {
      workbench.notices.tell(failureOf(workbench, bundle, `${each.title}, a view`, reason));
    }
    throw reason;
  };
  return defined({
    id: each.id,
    title: each.title,
    icon: await text(base, each.icon),
    place: each.place,
    activity: each.activity,
    entry: each.entry,
    load: async (): Promise<ViewModule> => {
      const view = await module<ViewModule>(base, each.module).catch(failed);
      return {
        mount: (...mounted) => {
          try {
            return view.mount(...mounted);
          } catch (reason) {
            return failed(reason);
          }
        },
      };
    },
  }) as View;
}

/** A command of a bundle. What the host has not heard is told by who runs it, as of every command. */
async function commandOf({ bundle, base }: Contributed, each: Contributed['commands'][number]): Promise<Command> {
  return defined({
    id: each.id,
    title: each.title,
    icon: await text(base, each.icon),
    run: async (workbench: Workbench, argument?: unknown) => {
      try {
        await (await module<CommandModule>(base, each.module)).run(workbench, argument);
      } catch (reason) {
        if (reason instanceof Problem && reason.isPassing) {
          throw reason;
        }
        workbench.notices.tell(failureOf(workbench, bundle, `${each.title}, a command`, reason));
      }
    },
  }) as Command;
}

/** What a bundle tells in JSON, as the workbench's own rooms tell it. */
async function contributionOf(workbench: Workbench, contributed: Contributed): Promise<Contribution> {
  const { bundle, base, commands, views, keybindings, menus, faceplates } = contributed;
  const [ownCommands, ownViews, ownFaceplates] = await Promise.all([
    Promise.all(commands.map((each) => commandOf(contributed, each))),
    Promise.all(views.map((each) => viewOf(workbench, contributed, each))),
    Promise.all(faceplates.map(async (each): Promise<Faceplate> => defined({
      type: each.type,
      svg: await text(base, each.svg),
      icon: await text(base, each.icon),
    }) as Faceplate)),
  ]);
  return { id: bundle, commands: ownCommands, views: ownViews, keybindings: keybindings as Contribution['keybindings'] & object, menus: menus as Contribution['menus'] & object, faceplates: ownFaceplates };
}

/** Lets what extensions bring appear, and go, while the workbench is open. */
export function followContributions(workbench: Workbench): Dispose {
  const present = new Map<string, Dispose>();
  let turn = 0;

  async function refresh(): Promise<void> {
    const mine = ++turn;
    const { items } = await workbench.rest.get<{ readonly items: readonly Contributed[] }>('/contributions', { query: { limit: 1000 } });
    const usable = items.filter((each) => each.problem === undefined);
    const made = await Promise.all(
      usable.filter((each) => !present.has(each.base)).map(async (each) => {
        try {
          return { base: each.base, contribution: await contributionOf(workbench, each) };
        } catch (reason) {
          workbench.notices.refused(reason, `What ${each.bundle} adds to the workbench cannot be read.`);
          return undefined;
        }
      }),
    );
    if (mine !== turn) {
      return;
    }
    const bases = new Set(usable.map((each) => each.base));
    [...present].filter(([base]) => !bases.has(base)).forEach(([base, dispose]) => {
      dispose();
      present.delete(base);
    });
    made.forEach((each) => each && present.set(each.base, workbench.contribute(each.contribution)));
  }
  const again = () => void refresh().catch(() => setTimeout(again, 2_000));
  again();
  const ends = ['contribution', 'gap'].map((type) => workbench.events.on(type, again));
  return () => {
    turn++;
    ends.forEach((end) => end());
    present.forEach((dispose) => dispose());
  };
}
