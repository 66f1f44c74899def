import { checkContent } from '@/lib/content/check-content';
import { formatProblem } from '@/lib/content/problem';
import { env } from '@/lib/env';

const { releases, texts, problems } = checkContent(env().CONTENT_DIR);
for (const problem of problems) console.log(formatProblem(problem));
console.log(
  `${releases} releases in ${texts} texts; ${problems.length === 0 ? 'nothing is wrong' : `${problems.length} problems`}.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
