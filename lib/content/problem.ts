/** Something wrong in a file of content, said so that it can be mended: where it stands, what it is, what would do. */
export interface ContentProblem {
  /** Relative to the content directory, with forward slashes. */
  file: string;
  /** From 1. */
  line: number;
  /** The key as in `links[0].url`; empty where the whole file is meant. */
  key: string;
  message: string;
  choices?: string[];
}

/** Says a problem in one line: `releases/…/release.yaml:4 countries[0]: … (choices: …)`. */
export function formatProblem({ file, line, key, message, choices }: ContentProblem): string {
  const place = `${file}:${line}${key === '' ? '' : ` ${key}`}`;
  return choices?.length ? `${place}: ${message} (choices: ${choices.join(', ')})` : `${place}: ${message}`;
}
