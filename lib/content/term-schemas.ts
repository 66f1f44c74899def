import { z } from 'zod';
import { countryKinds, releaseTypes, structureKinds } from '@/lib/domain/taxonomy';
import { localizedDraft } from './localized';
import { id, year } from './words-schema';

/** One entry of each file of content/taxonomy. */
export const termSchemas = {
  country: z.strictObject({
    kind: z.enum(countryKinds),
    since: year.optional(),
    name: localizedDraft.optional(),
  }),
  field: z.strictObject({ name: localizedDraft, description: localizedDraft }),
  meeting: z.strictObject({ name: localizedDraft, description: localizedDraft }),
  structure: z.strictObject({
    kind: z.enum(structureKinds),
    name: localizedDraft,
    acronym: localizedDraft.optional(),
    description: localizedDraft,
    parent: id.optional(),
    countries: z.array(z.string()).default([]),
    openedIn: year.optional(),
    closedIn: year.optional(),
  }),
  place: localizedDraft,
  type: z.strictObject({ name: localizedDraft }),
  chair: z.strictObject({ year, country: z.string() }),
};

/** The ids that an entry of each file may have. */
export const idSchemas = {
  country: z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code, as in TJ'),
  term: id,
  type: z.enum(releaseTypes),
};
