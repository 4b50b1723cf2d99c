import type { Dispose, Frame, Observable, Signals, SimulationStatus, Subscription } from '../shell/contract';
import { Subject } from '../shell/observable';
import { Bundle, Wish } from './bundle';
import { readFrame } from './frames';

const USUAL_RATE = 20;
const SILENCE_MILLISECONDS = 4_000;
const FIRST_PAUSE_MILLISECONDS = 300;
const LONGEST_PAUSE_MILLISECONDS = 4_000;

interface Answer {
  readonly subscribed?: { readonly id: number };
  readonly ended?: number;
  readonly problem?: { readonly id?: number; readonly detail: string };
}

/** A subscription that was asked for, by its id on the wire. */
interface Asked {
  readonly bundle: Bundle;
  readonly paths: readonly string[];
  readonly before: number | undefined;
}

/** Live values over one WebSocket, which comes again when it breaks. */
export class LiveClient implements Signals {
  readonly time = new Subject(0);
  readonly connection = new Subject<'connecting' | 'live' | 'gone'>('connecting');
  private socket: WebSocket | undefined;
  private pause = FIRST_PAUSE_MILLISECONDS;
  private heard = 0;
  private nextId = 0;
  private due = false;
  private next: ReturnType<typeof setTimeout> | undefined;
  private readonly shown = new Bundle(undefined, USUAL_RATE);
  private readonly bundles = new Map<string, Bundle>([[`shown ${USUAL_RATE}`, this.shown]]);
  private readonly asked = new Map<number, Asked>();
  private readonly sent = new Map<Bundle, number>();
  /** The subscriptions whose signals are known by now; frames may come before that is told. */
  private readonly current = new Map<Bundle, number>();

  constructor(private readonly url: string, private readonly simulation: Observable<SimulationStatus | undefined>) {
    let id = simulation.get()?.id;
    simulation.subscribe(() => {
      if (simulation.get()?.id !== id) {
        id = simulation.get()?.id;
        [...this.bundles.values()].filter((bundle) => bundle.simulation === undefined).forEach((bundle) => this.drop(bundle));
        this.askSoon();
      }
    });
    setInterval(() => this.listen(), SILENCE_MILLISECONDS / 4);
    this.connect();
  }

  subscribe(paths: readonly string[], listener: (frame: Frame) => void, options: Subscription = {}): Dispose {
    const hz = options.hz ?? USUAL_RATE;
    const key = `${options.simulation ?? 'shown'} ${hz}`;
    const bundle = this.bundles.get(key) ?? new Bundle(options.simulation, hz);
    this.bundles.set(key, bundle);
    const wish = new Wish(paths, listener);
    bundle.wishes.add(wish);
    bundle.place();
    this.askSoon();
    return () => {
      bundle.wishes.delete(wish);
      if (bundle.wishes.size === 0 && bundle !== this.shown) {
        this.bundles.delete(key);
        this.drop(bundle);
      }
      this.askSoon();
    };
  }

  /** Asks the host at once, whether or not it is its turn. */
  reconnect(): void {
    clearTimeout(this.next);
    this.socket!.onclose = null;
    this.socket!.close();
    this.lost();
    this.connect();
  }

  private connect(): void {
    const socket = new WebSocket(this.url);
    socket.binaryType = 'arraybuffer';
    this.socket = socket;
    this.heard = Date.now();
    socket.onopen = () => {
      this.pause = FIRST_PAUSE_MILLISECONDS;
      this.connection.set('live');
      this.askSoon();
    };
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer | string>) => {
      this.heard = Date.now();
      if (typeof data === 'string') {
        this.answered(JSON.parse(data) as Answer);
      } else {
        this.take(data);
      }
    };
    socket.onclose = () => {
      this.lost();
      this.next = setTimeout(() => this.connect(), this.pause);
      this.pause = Math.min(LONGEST_PAUSE_MILLISECONDS, this.pause * 2);
    };
  }

  /** What was asked for has to be asked for anew. */
  private lost(): void {
    this.connection.set('gone');
    this.asked.clear();
    this.sent.clear();
    this.current.clear();
    this.bundles.forEach((bundle) => bundle.forget());
  }

  /** What is sent shows each second that the host lives; a host that is silent is gone, whatever the connection says. */
  private listen(): void {
    const silent = Date.now() - this.heard > SILENCE_MILLISECONDS && this.sent.size > 0;
    if (silent && this.connection.get() === 'live') {
      this.connection.set('gone');
      this.socket?.close();
    }
  }

  /** Wishes that come together are asked for together. */
  private askSoon(): void {
    if (!this.due) {
      this.due = true;
      queueMicrotask(() => {
        this.due = false;
        this.bundles.forEach((bundle) => this.ask(bundle));
      });
    }
  }

  private ask(bundle: Bundle): void {
    const simulation = bundle.simulation ?? this.simulation.get()?.id;
    const changed = bundle.changed() ?? (this.sent.has(bundle) ? undefined : []);
    if (simulation === undefined || changed === undefined || this.socket?.readyState !== WebSocket.OPEN) {
      return;
    }
    if ([...this.asked.values()].some((asked) => asked.bundle === bundle && asked.paths.join() === changed.join())) {
      return;
    }
    this.nextId = (this.nextId + 1) % 65_536;
    this.asked.set(this.nextId, { bundle, paths: changed, before: this.sent.get(bundle) });
    this.sent.set(bundle, this.nextId);
    this.say({ subscribe: { id: this.nextId, simulation, signals: changed, hz: bundle.hz } });
  }

  private drop(bundle: Bundle): void {
    const id = this.sent.get(bundle);
    bundle.forget();
    this.sent.delete(bundle);
    this.current.delete(bundle);
    if (id !== undefined) {
      this.asked.delete(id);
      this.say({ unsubscribe: id });
    }
  }

  private say(request: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify(request));
    }
  }

  private answered(answer: Answer): void {
    const asked = answer.subscribed && this.asked.get(answer.subscribed.id);
    if (asked !== undefined) {
      asked.bundle.sends(asked.paths);
      this.current.set(asked.bundle, answer.subscribed!.id);
      if (asked.before !== undefined && this.asked.delete(asked.before)) {
        this.say({ unsubscribe: asked.before });
      }
      this.askSoon();
    }
    const over = answer.ended ?? answer.problem?.id;
    if (over !== undefined) {
      this.asked.delete(over);
    }
  }

  private take(data: ArrayBuffer): void {
    const frame = readFrame(data);
    const bundle = frame && this.asked.get(frame.id)?.bundle;
    if (frame === undefined || bundle === undefined || this.current.get(bundle) !== frame.id) {
      return;
    }
    if (bundle.simulation === undefined) {
      this.time.set(frame.time);
    }
    bundle.wishes.forEach((wish) => wish.take(frame));
  }
}

/** Live values of the host that served this page. */
export function createSignals(simulation: Observable<SimulationStatus | undefined>): LiveClient {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  return new LiveClient(`${scheme}://${location.host}/api/v1/live`, simulation);
}
