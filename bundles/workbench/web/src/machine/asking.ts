import { formatOf } from '../controls/numbers';
import { findPort, portsOf, type Port } from '../model/ports';
import { Problem, type Choice, type Json, type Workbench } from '../shell/contract';
import { inject, KINDS, override, type Possible } from './disturbances';
import { meaning, range, type Description } from './meaning';

interface Question {
  readonly title: string;
  /** What is asked for; its unit and range are added. */
  readonly label: string;
  readonly value?: string;
}

function labelled(label: string, description: Description, actual?: string): string {
  if (description.kind === 'boolean') {
    return `${label}: on or off`;
  }
  const { unit } = formatOf(description, actual);
  const allowed = range(description, actual);
  return `${label}${unit === '' ? '' : `, in ${unit} or with a unit`}${allowed === '' ? '' : `: ${allowed}`}`;
}

/** Asks for a value until it is taken: what the host refuses stays in the dialog, beside the reason. */
export async function askValue(workbench: Workbench, { title, label, value }: Question, description: Description, actual: string | undefined, take: (value: Json) => Promise<void>): Promise<void> {
  let refused: { readonly text: string; readonly reason: string } | undefined;
  for (;;) {
    const before = refused;
    const check = (text: string) =>
      text.trim() === '' ? 'Type a value, or cancel.' : text === before?.text ? before.reason : meaning(text, description, actual).wrong;
    const text = await workbench.dialogs.text({ title, label: labelled(label, description, actual), value: before?.text ?? value ?? '', check });
    if (text === undefined) {
      return;
    }
    try {
      return await take(meaning(text, description, actual).value!);
    } catch (reason) {
      if (!(reason instanceof Problem) || reason.status !== 422) {
        throw reason;
      }
      refused = { text, reason: reason.message };
    }
  }
}

/** Asks for what is missing of a fault, and injects it. */
export async function askFault(workbench: Workbench, component: string, { kind, own }: Possible, signal?: string): Promise<void> {
  const file = workbench.machine.document.get()?.file;
  if (file === undefined) {
    return;
  }
  if (own !== undefined) {
    const path = `${component}.${own.name}`;
    await (own.kind === 'boolean'
      ? inject(workbench, path, 'own', true)
      : askValue(workbench, { title: path, label: own.doc, value: String(own.max ?? 1) }, { ...own, display: own.unit }, undefined, (value) => inject(workbench, path, 'own', value)));
    return;
  }
  const outputs = portsOf(workbench.machine, file, component).filter((port) => port.descriptor.direction === 'output');
  const ordered = [...outputs].sort((a, b) => Number(b.descriptor.register) - Number(a.descriptor.register));
  const choices: Choice<Port>[] = ordered.map((port) => ({ label: port.path, detail: port.descriptor.doc, value: port }));
  const port = signal === undefined && ordered.length > 1 ? await workbench.dialogs.pick('Which signal?', choices) : findPort(workbench.machine, file, signal ?? ordered[0]?.path ?? '');
  const about = KINDS.find((each) => each.kind === kind);
  if (port === undefined || about === undefined) {
    return;
  }
  await (about.of === undefined
    ? inject(workbench, port.path, kind, about.value)
    : askValue(workbench, { title: `${about.title}: ${port.path}`, label: about.asks ?? about.title }, about.of(port), undefined, (value) => inject(workbench, port.path, kind, value)));
}

export function askOverride(workbench: Workbench, port: Port): Promise<void> {
  return askValue(workbench, { title: `Override ${port.path}`, label: 'Its value' }, port.descriptor, port.unit, (value) => override(workbench, port.path, value));
}
