import { Icon } from '../../controls/icon';
import type { StartOptions } from '../../model/simulation';
import { modeOf } from '../mode';
import { useObservable, useWorkbench } from '../react';
import type { Shell } from '../workbench';

const MODES: readonly { readonly mode: StartOptions['mode']; readonly short: string; readonly rest: string; readonly about: string }[] = [
  { mode: 'simulation', short: 'Sim', rest: 'ulation', about: 'no controller takes part' },
  { mode: 'hil', short: 'HIL', rest: '', about: 'hardware in the loop, bound ports talk to the controller' },
];
const LATER = 'from the next start on';

/** What runs, or else what the next start will be; a choice that waits for the next start is told as such. */
export function Modes({ shell }: { readonly shell: Shell }) {
  const { machine, commands, settings } = useWorkbench();
  useObservable(settings.changes);
  const runs = modeOf(useObservable(machine.simulation));
  const armed = useObservable(machine.armed);
  const leave = useObservable(shell.arming.next);
  const next = settings.get<StartOptions['mode']>('mode', 'simulation');
  const waits = runs !== undefined && runs !== next;
  const word = leave ? 'Armed' : 'Disarmed';
  const about = leave ? 'bound outputs are written to the controller' : 'nothing is written to a controller';
  const later = armed === leave ? '' : ` ${LATER}`;
  return (
    <>
      <div className="mode" role="group" aria-label="Mode">
        {MODES.map(({ mode, short, rest, about }) => {
          const chosen = waits && mode === next;
          const name = `${short}${rest}${chosen ? `, ${LATER}` : ''}`;
          return (
            <button key={mode} className={chosen ? 'next' : ''} aria-pressed={mode === (runs ?? next)} aria-label={name} title={`${name}: ${about}`} onClick={() => void commands.run('simulation.mode', mode)}>
              {short}
              <span className="word">{rest}{chosen && <small>next</small>}</span>
            </button>
          );
        })}
      </div>
      <button className={`quiet switch ${later === '' ? '' : 'next'}`} role="switch" aria-checked={leave} aria-label={word + later} title={`${word}${later}: ${about}`} onClick={() => void commands.run('simulation.arm', !leave)} disabled={next !== 'hil'}>
        <Icon name="shield" />
        <span className="word">{word}{later !== '' && <small>next</small>}</span>
        <i />
      </button>
      {(waits || later !== '') && (
        <button className="small restart" aria-label="Restart" title={`Stop what runs, and start ${next === 'hil' ? `in HIL, ${word.toLowerCase()}` : 'the simulation'}`} onClick={() => void commands.run('simulation.restart')}>
          <Icon name="restart" />
          <span className="word">Restart</span>
        </button>
      )}
    </>
  );
}
