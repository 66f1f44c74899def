import { formatProblem, type ContentProblem } from './problem';

/** A file that the whole site stands on holds nothing usable; `problems` say why. */
export class InvalidContentError extends Error {
  override name = 'InvalidContentError';
  readonly problems: ContentProblem[];

  constructor(message: string, problems: ContentProblem[]) {
    super([message, ...problems.map((problem) => `  ${formatProblem(problem)}`)].join('\n'));
    this.problems = problems;
  }
}
