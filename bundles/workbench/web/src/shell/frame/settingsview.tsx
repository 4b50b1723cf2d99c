import type { ViewModule } from '../contract';
import { mountReact, useObservable, useWorkbench } from '../react';
import { adopt } from '../sheets';
import css from './settings.css?inline';

function SettingsView() {
  const { settings, commands } = useWorkbench();
  useObservable(settings.changes);
  return (
    <div className="settings">
      <h1>Settings</h1>
      <p className="muted">Remembered by this browser.</p>
      <label>
        Theme
        <select value={settings.get('theme', 'system')} onChange={(event) => settings.set('theme', event.target.value)}>
          <option value="system">as the system</option>
          <option value="light">light</option>
          <option value="dark">dark</option>
        </select>
      </label>
      <label>
        Live values a second
        <select value={settings.get('live.hz', 20)} onChange={(event) => settings.set('live.hz', Number(event.target.value))}>
          {[2, 5, 10, 20].map((hz) => (
            <option key={hz}>{hz}</option>
          ))}
        </select>
      </label>
      <div>
        <button onClick={() => void commands.run('layout.reset')}>Put all views back where they were</button>
        <button onClick={() => void commands.run('keys.show')}>
          Show all keys <kbd>?</kbd>
        </button>
      </div>
    </div>
  );
}

export const mount: ViewModule['mount'] = (root, workbench) => {
  adopt(root, css);
  return mountReact(root, workbench, <SettingsView />);
};
