import type { ReactNode } from 'react';
import { Icon } from '../../controls/icon';
import { Live } from '../../controls/live';
import { clock } from '../../controls/numbers';
import { askedOf } from '../../model/commanded';
import { portOf } from '../../model/edits';
import { findPort, type Port } from '../../model/ports';
import { useObservable, useWorkbench } from '../../shell/react';
import { faultTitle, faultValue, type Fault } from '../disturbances';
import { exact } from '../meaning';

interface BannerProps {
  readonly kind: 'fault' | 'override' | 'unapplied';
  readonly icon: string;
  readonly title: ReactNode;
  readonly about: ReactNode;
  readonly children: ReactNode;
}

/** Something out of the ordinary about what is selected, with the button that ends it. */
export function Banner({ kind, icon, title, about, children }: BannerProps) {
  return (
    <div className={`banner ${kind}`} role="status">
      <Icon name={icon} />
      <span>
        <b>{title}</b>
        <small>{about}</small>
      </span>
      {children}
    </div>
  );
}

/** What is broken or held by hand, and how to end it. */
export function Banners({ component }: { readonly component: string }) {
  const { machine, commands } = useWorkbench();
  const status = useObservable(machine.simulation);
  const file = useObservable(machine.document)?.file;
  if (status === undefined || file === undefined) {
    return null;
  }
  const mine = ({ signal }: { readonly signal: string }) => portOf(signal).component === component;
  const since = (signal: string, tick: number) => `${portOf(signal).port}, since ${clock(tick * status.step).whole}`;
  return (
    <>
      {status.faults.filter(mine).map((fault) => (
        <Banner key={`fault ${fault.id}`} kind="fault" icon="bolt" title={<FaultWords fault={fault} port={findPort(machine, file, fault.signal)} />} about={<><Asked signal={fault.signal} />{since(fault.signal, fault.from)}</>}>
          <button className="small danger" onClick={() => void commands.run('fault.clear', fault)}>Clear</button>
        </Banner>
      ))}
      {status.overrides.filter(mine).map((override) => {
        const port = findPort(machine, file, override.signal);
        return (
          <Banner key={`override ${override.id}`} kind="override" icon="hand" title={`Override ${port === undefined ? String(override.value) : exact(Number(override.value), port.format)}`} about={since(override.signal, override.from)}>
            <button className="small" onClick={() => void commands.run('override.clear', override)}>End</button>
          </Banner>
        );
      })}
    </>
  );
}

/** A signal that sticks where it was is told by its live value, for that is where it is. */
function FaultWords({ fault, port }: { readonly fault: Fault; readonly port: Port | undefined }) {
  if (fault.kind === 'stuck' && fault.value === undefined && port !== undefined) {
    return <>Stuck at <Live path={port.path} format={port.format} /></>;
  }
  return `${faultTitle(fault)}${fault.kind === 'stuck' && fault.value !== undefined ? ' at' : ''} ${faultValue(fault, port)}`.trimEnd();
}

/** Where the signal would be were it not for the fault. */
function Asked({ signal }: { readonly signal: string }) {
  const { machine } = useWorkbench();
  const file = useObservable(machine.document)!.file;
  const path = askedOf(signal, file, useObservable(machine.types));
  const port = path === undefined ? undefined : findPort(machine, file, path);
  return port && <>asked <Live path={port.path} format={port.format} />, </>;
}
