import { placeOf } from '../model/place';
import { Problem, type MachineFile, type Mistake, type Notice, type Workbench } from './contract';
import { mentions } from './mentions';

const MOST = 3;

/** A mistake with the place that its sentence leaves out. */
function located({ path, message }: Mistake, file: MachineFile | undefined): string {
  const { source, select } = placeOf(path, file);
  const isNamed = mentions(message, (name) => (`${name}.`.startsWith(`${source}.`) ? name : undefined)).some((piece) => typeof piece !== 'string');
  return select === undefined || isNamed ? message : `${source}: ${message}`;
}

/** What is told of what was refused: where, as far as the host tells that, and the view that helps; what the host has not heard can be tried again. */
export function failure(reason: unknown, { machine, views }: Pick<Workbench, 'machine' | 'views'>, what?: string, again?: () => Promise<void>): Notice {
  const said = (text: string) => (what === undefined ? text : `${what} ${text}`);
  const text = said(reason instanceof Error ? reason.message : String(reason));
  if (again !== undefined && reason instanceof Problem && reason.isPassing) {
    return { severity: 'error', text, actions: [{ title: 'Try again', run: again }] };
  }
  const mistakes = reason instanceof Problem ? reason.mistakes : [];
  if (mistakes.length === 0) {
    return { severity: 'error', text };
  }
  const file = machine.document.get()?.file;
  const inFile = mistakes.some(({ path }) => placeOf(path, file).select !== undefined);
  const typeless = mistakes.some(({ path }) => /^\/components\/[^/]+\/type$/.test(path));
  return {
    severity: 'error',
    text: said([...mistakes.slice(0, MOST).map((each) => located(each, file)), ...(mistakes.length > MOST ? [`And ${mistakes.length - MOST} more.`] : [])].join('\n')),
    actions: [
      ...(inFile ? [{ title: 'Open Problems', run: () => views.open('problems') }] : []),
      ...(typeless ? [{ title: 'Open Extensions', run: () => views.open('extensions') }] : []),
    ],
  };
}
