import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/domain/locale';
import { analyseText } from './analyse-text';
import { isNameStem } from './name-variants';
import { listNameForms } from './names';
import { isStopWord } from './stop-words';

describe('names with several forms', () => {
  it.each(locales)('are known by each of their forms in %s, whatever language the form is in', (locale) => {
    for (const { id, form } of listNameForms(locale)) {
      const { stems, extras } = analyseText(form, locale);
      expect({ form, found: stems[0] === id || extras.some((extra) => extra.stem === id) }).toEqual({
        form,
        found: true,
      });
    }
  });

  it.each(locales)('are no stop words in %s, and their ids are one word', (locale) => {
    for (const { id, form } of listNameForms(locale)) {
      expect(id).toMatch(/^[a-z]+$/);
      expect(isNameStem(id, locale)).toBe(true);
      expect({ form, isStopWord: isStopWord(form.toLowerCase(), locale) }).toEqual({ form, isStopWord: false });
    }
  });

  it('do not hide the words they are made of', () => {
    const { stems, extras } = analyseText('the Czech Republic votes', 'en');
    expect(stems).toEqual(['the', 'czech', 'republ', 'vote']);
    expect(extras).toEqual([{ stem: 'czechia', first: 1, last: 2 }]);
  });
});
