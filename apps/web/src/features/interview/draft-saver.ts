import type { RefusalCode } from '@boussole/domain/refusals';
import { codeOf, isPassing } from '../../lib/errors';

export type DraftState =
  | { kind: 'idle' }
  | { kind: 'pending' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'retrying' }
  | { kind: 'refused'; code: RefusalCode }
  | { kind: 'conflict' };

/** What the server says of a draft that it keeps. */
interface Kept {
  readonly version: number;
  readonly savedAt: string;
}

const pause = 800;
const firstRetry = 2_000;
const longestRetry = 30_000;

/**
 * Keeps a draft on the server while it is being typed: one save at a time, the latest text last,
 * again and again while the server does not answer. It stops only for a draft changed elsewhere.
 */
export class DraftSaver<Content, Draft extends Kept> {
  private readonly save: (version: number, content: Content) => Promise<Draft>;
  private version: number;
  private kept: string;
  private current: Content;
  private state: DraftState;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private inFlight: Promise<void> | null = null;
  private retryIn = firstRetry;
  private savedAt: string | null;
  private isStopped = false;
  private isPaused = false;
  private readonly listeners = new Set<() => void>();

  constructor(save: (version: number, content: Content) => Promise<Draft>, draft: Draft | null, content: Content) {
    this.save = save;
    this.version = draft?.version ?? 0;
    this.current = content;
    this.kept = JSON.stringify(content);
    this.savedAt = draft?.savedAt ?? null;
    this.state = this.atRest();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): DraftState => this.state;

  get isUnsaved(): boolean {
    return !this.isStopped && JSON.stringify(this.current) !== this.kept;
  }

  change(content: Content): void {
    if (this.isStopped || JSON.stringify(content) === JSON.stringify(this.current)) return;
    this.current = content;
    if (this.state.kind === 'conflict') return;
    if (!this.inFlight && this.state.kind !== 'retrying') this.show({ kind: 'pending' });
    this.wake(pause);
  }

  /** Saves what is not saved yet; true when everything is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.inFlight) await this.inFlight;
    if (this.isUnsaved && !this.isPaused && this.state.kind !== 'conflict') {
      this.inFlight = this.attempt();
      await this.inFlight;
    } else if (this.state.kind === 'pending' && !this.isUnsaved) {
      this.show(this.atRest());
    }
    return !this.isUnsaved;
  }

  /** Nothing is saved while the interview itself is being logged, or the draft thrown away. */
  async pause(): Promise<void> {
    this.isPaused = true;
    clearTimeout(this.timer);
    await this.inFlight;
  }

  resume(): void {
    this.isPaused = false;
    if (this.isUnsaved) this.wake(0);
  }

  /** After a conflict, or a fresh start: this is what the server holds now. */
  settle(draft: Draft | null, content: Content): void {
    this.version = draft?.version ?? 0;
    this.savedAt = draft?.savedAt ?? null;
    this.kept = draft ? JSON.stringify(content) : '';
    this.show(this.atRest());
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private wake(milliseconds: number): void {
    clearTimeout(this.timer);
    if (this.isPaused || this.isStopped) return;
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private async attempt(): Promise<void> {
    const content = this.current;
    if (this.state.kind !== 'retrying') this.show({ kind: 'saving' });
    try {
      const draft = await this.save(this.version, content);
      this.version = draft.version;
      this.kept = JSON.stringify(content);
      this.savedAt = draft.savedAt;
      this.retryIn = firstRetry;
      this.show(this.isUnsaved ? { kind: 'pending' } : this.atRest());
      if (this.isUnsaved) this.wake(pause);
    } catch (error) {
      this.recover(error);
    } finally {
      this.inFlight = null;
    }
  }

  private recover(error: unknown): void {
    const code = codeOf(error);
    if (this.isStopped) return;
    if (code === 'draft.changed_elsewhere') return this.show({ kind: 'conflict' });
    if (!isPassing(error)) return this.show({ kind: 'refused', code });
    this.show({ kind: 'retrying' });
    this.wake(this.retryIn);
    this.retryIn = Math.min(this.retryIn * 2, longestRetry);
  }

  private atRest(): DraftState {
    return this.savedAt === null ? { kind: 'idle' } : { kind: 'saved', at: this.savedAt };
  }

  private show(state: DraftState): void {
    this.state = state;
    for (const tell of this.listeners) tell();
  }
}
