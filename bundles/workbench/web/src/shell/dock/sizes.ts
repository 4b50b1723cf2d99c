import type { DockviewApi, DockviewGroupPanel } from 'dockview';
import type { Place, Settings } from '../contract';

export type Beside = Exclude<Place, 'centre'>;

const BESIDE = ['left', 'right', 'bottom'] as const satisfies readonly Beside[];
/** What a place has of the dock before somebody draws its edge: a share of it, no less than is of use and no more than it needs. */
const FIRST: Readonly<Record<Beside, { readonly share: number; readonly least: number; readonly most: number }>> = {
  left: { share: 0.18, least: 160, most: 204 },
  right: { share: 0.25, least: 200, most: 280 },
  bottom: { share: 0.34, least: 104, most: 236 },
};
const SIZES = 'shell.sizes';

type Drawn = Partial<Readonly<Record<Beside, number>>>;

/** In pixels, in a dock that is so wide or, for the place below, so high. */
export function firstSize(place: Beside, dock: number): number {
  const { share, least, most } = FIRST[place];
  return Math.round(Math.min(most, Math.max(least, share * dock)));
}

/** How wide the views beside the centre are, and how high those below it, in pixels. The centre takes what a window gains or loses. */
export class Sizes {
  constructor(
    private readonly element: HTMLElement,
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
        const before = this.shown();
        window.addEventListener('pointerup', () => requestAnimationFrame(() => this.keep(before)), { once: true });
      }
    }, { capture: true });
  }

  /** The size that a new view begins with. */
  of(place: Beside): number {
    return this.drawn()[place] ?? firstSize(place, place === 'bottom' ? this.element.clientHeight : this.element.clientWidth);
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

  private drawn(): Drawn {
    return this.settings.get<Drawn | null>(SIZES, null) ?? {};
  }

  private shown(): Drawn {
    return Object.fromEntries(BESIDE.flatMap((place) => {
      const group = this.groupAt(place);
      return group?.api.isVisible ? [[place, place === 'bottom' ? group.api.height : group.api.width] as const] : [];
    }));
  }

  /** Somebody has drawn a line between views: where it is now, it stays. */
  private keep(before: Drawn): void {
    const changed = Object.entries(this.shown()).filter(([place, size]) => size !== before[place as Beside]);
    this.settings.set(SIZES, { ...this.drawn(), ...Object.fromEntries(changed) });
  }

  /** Forgets what people made of the sizes. */
  reset(): void {
    this.settings.set(SIZES, null);
  }
}
