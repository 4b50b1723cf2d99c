import type { Observable, Settings } from './contract';
import { derived, Subject } from './observable';

const PREFIX = 'twinbench.';

/** Settings of this browser, in its local storage, or in memory where it has none. */
export function createSettings(): Settings {
  const memory = new Map<string, string>();
  const changes = new Subject(0);
  return {
    changes,
    get<T>(name: string, fallback: T): T {
      try {
        const text = memory.get(name) ?? localStorage.getItem(PREFIX + name);
        return text === null ? fallback : (JSON.parse(text) as T);
      } catch {
        return fallback;
      }
    },
    set(name, value) {
      memory.set(name, JSON.stringify(value));
      try {
        localStorage.setItem(PREFIX + name, JSON.stringify(value));
      } catch {
        // Kept in memory until the window is closed.
      }
      changes.set(changes.get() + 1);
    },
  };
}

export type ThemeSetting = 'system' | 'light' | 'dark';

/** The theme in force, written to the document as `data-theme`. */
export function createTheme(settings: Settings): Observable<'light' | 'dark'> {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const system = new Subject(dark.matches);
  dark.addEventListener('change', () => system.set(dark.matches));
  const theme = derived<'light' | 'dark'>([settings.changes, system], () => {
    const wish = settings.get<ThemeSetting>('theme', 'system');
    return wish === 'system' ? (system.get() ? 'dark' : 'light') : wish;
  });
  const write = () => (document.documentElement.dataset.theme = theme.get());
  theme.subscribe(write);
  write();
  return theme;
}
