import type { ReactNode } from 'react';
import { mountReact } from '../react';
import { adopt, shadowed } from '../sheets';
import type { Shell } from '../workbench';
import { ActivityBar, StatusBar } from './bars';
import { keepBehind } from './behind';
import css from './frame.css?inline';
import { HostGone } from './hostgone';
import { warnOfLoss } from './leaving';
import { MachineBand } from './machineband';
import { NoticeList } from './noticelist';
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
  const show = (id: string, element: ReactNode) => {
    const host = part(id);
    const root = shadowed(host);
    [css, topBarCss, overlayCss].forEach((sheet) => adopt(root, sheet));
    mountReact(root, shell.workbench, element);
    return host;
  };
  // As they are read, which is the order of the focus too.
  const top = show('top', <TopBar shell={shell} />);
  const band = show('band', <><HostGone shell={shell} /><MachineBand shell={shell} /></>);
  const activities = show('activities', <ActivityBar shell={shell} />);
  const dock = part('dock', 'main');
  const status = show('status', <StatusBar shell={shell} />);
  const notices = show('notices', <NoticeList shell={shell} />);
  show('overlay', <Overlay shell={shell} />);
  keepBehind([top, band, activities, dock, status, notices], shell.asks);
  shell.dock.start(dock);
  followState(shell);
  warnOfLoss(shell.workbench.machine.document);
}
