import './controls/tokens.css';
import './shell/shell.css';
import { contribution as machine } from './machine';
import { shellContribution } from './shell/commands';
import { showFrame } from './shell/frame';
import { Shell } from './shell/workbench';

const shell = new Shell();
[shellContribution(shell), machine].forEach((each) => shell.workbench.contribute(each));
showFrame(document.getElementById('workbench')!, shell);
void shell.workbench.commands.run('machine.first');
