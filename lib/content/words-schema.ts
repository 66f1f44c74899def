import { z } from 'zod';
import { isDay, isInstant } from './instant';

/** A piece of text that is not empty, in NFC. */
export const text = z.string().normalize('NFC').trim().min(1, 'must not be empty');

/** A title or a lead: text on one line. */
export const line = text.transform((words) => words.replaceAll(/\s*\n\s*/g, ' '));

/** An id of a link, a notice, a place or an office. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be in lower-case letters, figures and hyphens');

export const day = z.string().refine(isDay, 'must be a day of the calendar, as in 1975-08-01');

export const instant = z
  .string()
  .refine(isInstant, 'must be an instant with its offset, as in 2026-02-06T18:05:00+01:00');

export const year = z.number().int('must be a year').min(1900, 'must be a year').max(2200, 'must be a year');
