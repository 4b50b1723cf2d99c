import type { DockviewApi, DockviewGroupPanel } from 'dockview';
import type { Place, Settings } from './contract';

type Beside = Exclude<Place, 'centre'>;

const BESIDE = ['left', 'right', 'bottom'] as const satisfies readonly Beside[];
const FIRST: Readonly<Record<Beside, number>> = { left: 204, right: 280, bottom: 236 };
const SIZES = 'shell.sizes';

/** How wide the views beside the centre are, and how high those below it, in pixels. The centre takes what a window gains or loses. */
export class Sizes {
  constructor(
    element: HTMLElement,
    private readonly api: DockviewApi,
    private readonly settings: Settings,
    private readonly groupAt: (place: Place) => DockviewGroupPanel | undefined,
  ) {
    new ResizeObserver(() => {
      this.api.layout(element.clientWidth, element.clientHeight);
      this.fit();
    }).observe(element);
    element.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Element && target.closest('.dv-sash') !== null) {
        window.addEventListener('pointerup', () => requestAnimationFrame(() => this.keep()), { once: true });
      }
    }, { capture: true });
  }

  /** The size that a new view begins with. */
  of(place: Beside): number {
    return this.wanted()[place];
  }

  /** Gives every place its size, as far as the window has room. */
  fit(): void {
    BESIDE.forEach((place) => {
      const group = this.groupAt(place);
      if (group?.api.isVisible) {
        group.api.setSize(place === 'bottom' ? { height: this.of(place) } : { width: this.of(place) });
      }
    });
  }

  private wanted(): Readonly<Record<Beside, number>> {
    return { ...FIRST, ...this.settings.get<Partial<Record<Beside, number>>>(SIZES, {}) };
  }

  /** Somebody has drawn a line between views: where it is now, it stays. */
  private keep(): void {
    const drawn = BESIDE.flatMap((place) => {
      const group = this.groupAt(place);
      return group?.api.isVisible ? [[place, place === 'bottom' ? group.api.height : group.api.width] as const] : [];
    });
    this.settings.set(SIZES, { ...this.wanted(), ...Object.fromEntries(drawn) });
  }

  /** Forgets what people made of the sizes. */
  reset(): void {
    this.settings.set(SIZES, null);
  }
}
