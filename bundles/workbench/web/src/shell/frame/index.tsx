import { mountReact } from '../react';
import { adopt, shadowed } from '../sheets';
import type { Shell } from '../workbench';
import { ActivityBar, StatusBar } from './bars';
import css from './frame.css?inline';
import { HostGone } from './hostgone';
import { MachineBand } from './machineband';
import { warnOfLoss } from './leaving';
import { Overlay } from './overlay';
import overlayCss from './overlay.css?inline';
import { followState } from './title';
import { TopBar } from './topbar';
import topBarCss from './topbar.css?inline';

/** Puts the frame around the dock. */
export function showFrame(window: HTMLElement, shell: Shell): void {
  const part = (id: string, tag = 'div') => {
    const host = document.createElement(tag);
    host.id = id;
    window.append(host);
    return host;
  };
  const parts = { top: <TopBar shell={shell} />, band: <><HostGone shell={shell} /><MachineBand shell={shell} /></>, activities: <ActivityBar shell={shell} />, status: <StatusBar shell={shell} />, overlay: <Overlay shell={shell} /> };
  Object.entries(parts).forEach(([id, element]) => {
    const root = shadowed(part(id));
    [css, topBarCss, overlayCss].forEach((sheet) => adopt(root, sheet));
    mountReact(root, shell.workbench, element);
  });
  shell.dock.start(part('dock', 'main'));
  followState(shell);
  warnOfLoss(shell.workbench.machine.document);
}
