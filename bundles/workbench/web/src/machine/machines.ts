import { saveBlob } from '../live/save';
import { readFile } from '../model/file';
import { isAlive } from '../model/simulation';
import { machineOfEntry } from '../shell/address';
import { Problem, type Choice, type Command, type MachineFile, type Workbench } from '../shell/contract';

interface Machine {
  readonly id: number;
  readonly name: string;
}

const opened = ({ machine }: Workbench) => machine.document.get();
const isOpen = (workbench: Workbench) => opened(workbench) !== undefined;

async function machines({ rest }: Workbench): Promise<readonly Machine[]> {
  return (await rest.get<{ readonly items: readonly Machine[] }>('/machine-models', { query: { limit: 1000 } })).items;
}

async function project({ rest }: Workbench): Promise<number> {
  const { items } = await rest.get<{ readonly items: readonly { readonly id: number }[] }>('/projects', { query: { limit: 1 } });
  return items[0]?.id ?? 1;
}

/** It is open when this ends: what is told then is about it. */
async function open({ machine, views }: Workbench, id: number): Promise<void> {
  await machine.open(id);
  views.open('machine', String(id));
}

/** Opens what the address names or had open, else what runs, else the first machine there is. */
async function openFirst(workbench: Workbench): Promise<void> {
  if (/^#\/machine\/\d+/.test(location.hash)) {
    return;
  }
  const all = await machines(workbench);
  const before = all.find(({ id }) => id === machineOfEntry());
  const first = before?.id ?? (await runningMachine(workbench)) ?? all[0]?.id;
  if (first !== undefined) {
    await workbench.machine.open(first); // the address may be that of another view
  } else {
    await create(workbench, 'New machine');
  }
}

async function runningMachine({ rest }: Workbench): Promise<number | undefined> {
  const { items } = await rest.get<{ readonly items: readonly { readonly id: number }[] }>('/simulations', { query: { ended: false, limit: 1 } });
  const run = items[0] && (await rest.get<{ readonly setup: { readonly machine_model_id?: number } }>(`/runs/${items[0].id}`).catch(() => undefined));
  return run?.setup.machine_model_id;
}

async function create(workbench: Workbench, name: string): Promise<void> {
  const { id } = await workbench.rest.post<Machine>('/machine-models', { project_id: await project(workbench), name });
  await open(workbench, id);
}

/** A name that no other machine has; the dialog stays until there is one. */
async function askName(workbench: Workbench, title: string, label: string, value = '', own?: string): Promise<string | undefined> {
  const others = (await machines(workbench)).map(({ name }) => name).filter((name) => name !== own);
  const check = (text: string) =>
    text.trim() === '' ? 'A machine has a name.' : others.includes(text.trim()) ? `There is a machine ${text.trim()} already; choose another name.` : undefined;
  return (await workbench.dialogs.text({ title, label, value, check }))?.trim();
}

/** A file whose name is taken gets another one. */
async function importFile(workbench: Workbench, file: unknown): Promise<void> {
  const { name } = Object(file) as { readonly name?: unknown };
  const isTaken = typeof name === 'string' && (await machines(workbench)).some((each) => each.name === name);
  const other = isTaken ? await askName(workbench, `Import ${name}`, 'Its name here', name) : undefined;
  if (isTaken && other === undefined) {
    return;
  }
  const named = other === undefined ? file : { ...Object(file), name: other };
  const { id } = await workbench.rest.post<Machine>(`/projects/${await project(workbench)}/machine-models/import`, named);
  await open(workbench, id);
}

async function importChosen(workbench: Workbench, chosen: File): Promise<void> {
  const text = await chosen.text();
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (reason) {
    throw new Problem(422, 'No machine file', `${chosen.name} is no machine file: ${(reason as Error).message}.`);
  }
  await importFile(workbench, file);
}

/** Lets people choose a file of this computer; where they do not, nothing happens. */
function choose(done: (file: File) => void): void {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: '.json,application/json' });
  input.addEventListener('change', () => input.files?.[0] && done(input.files[0]));
  input.click();
}

function exportFile({ name, file }: { readonly name: string; readonly file: MachineFile }): void {
  saveBlob(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }), `${name}.json`);
}

async function remove(workbench: Workbench): Promise<void> {
  const { id, name } = opened(workbench)!;
  if (isAlive(workbench.machine.simulation.get())) {
    const stop = { title: 'Stop and delete', run: async () => { await workbench.commands.run('simulation.stop'); await workbench.commands.run('machine.remove'); } };
    workbench.notices.tell({ severity: 'warning', text: `${name} runs. Stop it before it is deleted.`, actions: [stop] });
    return;
  }
  const file = await readFile(workbench.rest, `/machine-models/${id}/export`);
  await workbench.rest.delete(`/machine-models/${id}`);
  const next = (await runningMachine(workbench)) ?? (await machines(workbench))[0]?.id;
  await (next === undefined ? create(workbench, 'New machine') : open(workbench, next));
  workbench.notices.tell({
    severity: 'info',
    text: `${name} is deleted. Its runs stay.`,
    actions: [{ title: 'Undo', run: () => importFile(workbench, file) }],
  });
}

/** What is done with whole machines. */
export const machineCommands: readonly Command[] = [
  { id: 'machine.first', title: 'Open the running machine', listed: false, run: openFirst },
  {
    id: 'machine.choose',
    title: 'Open a machine…',
    icon: 'machine',
    run: async (workbench) => {
      const choices = (await machines(workbench)).map(({ id, name }): Choice<() => unknown> => ({ label: name, icon: 'machine', value: () => open(workbench, id) }));
      const others = ['machine.create', 'machine.import'].map((id): Choice<() => unknown> => ({
        label: workbench.commands.list.get().find((each) => each.id === id)!.title,
        icon: 'plus',
        value: () => workbench.commands.run(id),
      }));
      await (await workbench.dialogs.pick('Machine', [...choices, ...others]))?.();
    },
  },
  {
    id: 'machine.create',
    title: 'New machine…',
    icon: 'plus',
    run: async (workbench) => {
      const name = await askName(workbench, 'New machine', 'Its name');
      if (name !== undefined) {
        await create(workbench, name);
      }
    },
  },
  {
    id: 'machine.import',
    title: 'Import a machine file…',
    icon: 'plus',
    run: (workbench) => choose((file) => void workbench.commands.run('machine.importFile', file)),
  },
  { id: 'machine.importFile', title: 'Import a machine file', listed: false, run: (workbench, file) => importChosen(workbench, file as File) },
  { id: 'machine.export', title: 'Export the machine file', enabled: isOpen, run: (workbench) => exportFile(opened(workbench)!) },
  {
    id: 'machine.rename',
    title: 'Rename the machine…',
    enabled: isOpen,
    run: async (workbench) => {
      const { name } = opened(workbench)!;
      const to = await askName(workbench, `Rename ${name}`, 'Its new name', name, name);
      if (to !== undefined && to !== name) {
        await workbench.machine.edit(`Rename ${name} to ${to}`, [{ set_machine: { name: to } }]);
      }
    },
  },
  { id: 'machine.keep', title: 'Keep it as another machine', listed: false, run: (workbench) => importFile(workbench, opened(workbench)!.file) },
  { id: 'machine.remove', title: 'Delete the machine', icon: 'cross', enabled: isOpen, run: remove },
];
