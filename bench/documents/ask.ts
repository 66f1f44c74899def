import { Agent, get } from 'node:http';

export interface Answer {
  status: number;
  bytes: number;
}

/** Asks one path after the other, over connections that are kept, a few at once. */
export class Asker {
  readonly #origin: string;
  readonly #agent: Agent;
  readonly #encoding: string;

  constructor(origin: string, connections: number, encoding: string) {
    this.#origin = origin;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
    this.#encoding = encoding;
  }

  /** Asks all of the paths, and gives the answers in no order. */
  async askAll(paths: readonly string[]): Promise<Answer[]> {
    const left = [...paths];
    const answers: Answer[] = [];
    const askOn = async () => {
      for (let path = left.pop(); path !== undefined; path = left.pop()) answers.push(await this.#ask(path));
    };
    await Promise.all(Array.from({ length: this.#agent.maxSockets }, askOn));
    return answers;
  }

  close(): void {
    this.#agent.destroy();
  }

  #ask(path: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = get(
        this.#origin + path,
        { agent: this.#agent, headers: { 'accept-encoding': this.#encoding } },
        (response) => {
          let bytes = 0;
          response.on('data', (chunk: Buffer) => (bytes += chunk.length));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }));
        },
      );
      request.on('error', reject);
    });
  }
}
