import type { ReleaseText } from '@/lib/domain/release';
import type { Language } from './language';
import type { Lexicon } from './lexicon';
import type { Random } from './random';
import { say, type Named } from './sentence';
import { makeSpeaker, type Speaker, type Topics } from './speaker';

export type Words = Pick<ReleaseText, 'title' | 'lead' | 'body'>;

/** What a text is made from. */
export interface TextPlan {
  topics: Topics;
  named: Named;
  /** How many words the body has, about. */
  length: number;
  hasHeadings: boolean;
  hasList: boolean;
}

/** Writes title, lead and body in an invented language. */
export function writeText(language: Language, lexicon: Lexicon, random: Random, plan: TextPlan): Words {
  const headline = makeSpeaker(language, lexicon, random, plan.topics, 0.9);
  const prose = makeSpeaker(language, lexicon, random, plan.topics, 0.3);
  const title = say(headline, language.titles, plan.named);
  const suffix = plan.named.countries !== '' && random.chance(0.5) ? `: ${plan.named.countries}` : '';
  const lead = [
    say(headline, language.sentences, plan.named),
    ...(random.chance(0.4) ? [say(prose, language.sentences, plan.named)] : []),
  ];
  return { title: title + suffix, lead: lead.join(' '), body: writeBody(prose, headline, plan) };
}

function writeBody(prose: Speaker, headline: Speaker, plan: TextPlan): string {
  const { language, random } = prose;
  const blocks: string[] = [];
  let left = plan.length - 6;
  const add = (block: string) => {
    blocks.push(block);
    left -= countWords(block);
  };
  while (left > 0) {
    if (plan.hasHeadings && blocks.length % 4 === 3) add(`## ${say(headline, language.titles, plan.named)}`);
    else if (plan.hasList && blocks.length === 2) add(list(prose, plan.named));
    else add(paragraph(prose, plan.named, blocks.length === 0, Math.min(left, random.between(30, 110))));
  }
  return blocks.join('\n\n');
}

function paragraph(speaker: Speaker, named: Named, isFirst: boolean, length: number): string {
  const { language } = speaker;
  const sentences = isFirst && named.countries !== '' ? [say(speaker, language.naming, named)] : [];
  let count = countWords(sentences.join(' '));
  while (count < length) {
    const sentence = say(speaker, language.sentences, named);
    sentences.push(sentence);
    count += countWords(sentence);
  }
  return sentences.join(' ');
}

function list(speaker: Speaker, named: Named): string {
  const { language, random } = speaker;
  return Array.from({ length: random.between(3, 5) }, () => `- ${say(speaker, language.titles, named)}`).join('\n');
}

/** Counts words by the white space between them, as fast as it goes: it is asked of every sentence. */
export function countWords(text: string): number {
  let count = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const isSpace = text.charCodeAt(at) <= 32;
    if (!isSpace && !isInWord) count += 1;
    isInWord = !isSpace;
  }
  return count;
}
