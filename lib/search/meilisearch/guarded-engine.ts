import { SearchUnavailableError, type AnalysedSearch, type Found, type SearchEngine } from '../search-engine';
import { RefusedAnswerError } from './trouble';

/** An engine that can be asked whether it would answer rightly. */
export interface CheckedEngine extends SearchEngine {
  check(): Promise<void>;
}

export interface GuardOptions {
  /** Told when the engine is left out, and when it is taken back. */
  print: (line: string) => void;
  /** Between checks, in milliseconds. */
  interval?: number | undefined;
}

const usualInterval = 500;

/**
 * Leaves an engine out from its first trouble on, and takes it back when a check succeeds. It is checked twice a second from the first
 * search on, so that a server in trouble costs hardly any reader a wait. While it is left out, every search throws at
 * once.
 */
export class GuardedEngine implements SearchEngine {
  readonly #engine: CheckedEngine;
  readonly #options: GuardOptions;
  #trouble: Error | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isChecking = false;

  constructor(engine: CheckedEngine, options: GuardOptions) {
    this.#engine = engine;
    this.#options = options;
  }

  get name(): string {
    return this.#engine.name;
  }

  /** Why the engine is left out; null where it is not. */
  get trouble(): Error | null {
    return this.#trouble;
  }

  async search(search: AnalysedSearch): Promise<Found> {
    this.#watch();
    if (this.#trouble) throw new SearchUnavailableError(`${this.name} is left out for now`, { cause: this.#trouble });
    try {
      return await this.#engine.search(search);
    } catch (cause) {
      // One of several servers may be behind: that is for the check to find out, which asks more often.
      if (!(cause instanceof RefusedAnswerError)) this.#leaveOut(cause);
      throw cause instanceof SearchUnavailableError
        ? cause
        : new SearchUnavailableError(`${this.name} has failed`, { cause });
    }
  }

  /** Ends the checks. */
  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #watch(): void {
    this.#timer ??= setInterval(() => void this.#check(), this.#options.interval ?? usualInterval).unref();
  }

  async #check(): Promise<void> {
    if (this.#isChecking) return;
    this.#isChecking = true;
    try {
      await this.#engine.check();
      if (this.#trouble) this.#options.print(`${this.name} is read from again`);
      this.#trouble = null;
    } catch (cause) {
      this.#leaveOut(cause);
    } finally {
      this.#isChecking = false;
    }
  }

  #leaveOut(cause: unknown): void {
    const trouble = cause instanceof Error ? cause : new Error(String(cause));
    if (!this.#trouble) this.#options.print(`${trouble.message}; the embedded engine answers`);
    this.#trouble = trouble;
  }
}
