import './controls/tokens.css';
import './shell/shell.css';
import { followContributions } from './extensions/contributed';
import { contribution as extensions } from './extensions';
import { contribution as log } from './log';
import { contribution as machine } from './machine';
import { contribution as problems } from './problems';
import { contribution as runs } from './runs';
import { shellContribution } from './shell/commands';
import { showFrame } from './shell/frame';
import { Shell } from './shell/workbench';
import { contribution as tags } from './tags';
import { contribution as trends } from './trends';

const shell = new Shell();
[shellContribution(shell), machine, trends, tags, runs, extensions, problems, log].forEach((each) => shell.workbench.contribute(each));
followContributions(shell.workbench);
showFrame(document.getElementById('workbench')!, shell);
void shell.workbench.commands.run('machine.first');
