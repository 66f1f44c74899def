import 'server-only';
import type { Contact, Site } from '@/lib/domain/site';
import { z } from 'zod';
import { checkSchema } from './check-schema';
import type { SourceFile } from './content-file';
import { InvalidContentError } from './errors';
import { completeLocalized, localizedDraft } from './localized';
import type { ContentProblem } from './problem';
import { checkEntries, readYamlFile } from './read-entries';
import type { YamlText } from './read-yaml';
import { id, text } from './words-schema';

const siteSchema = z.strictObject({
  name: localizedDraft,
  tagline: localizedDraft,
  demonstration: localizedDraft,
  contacts: z.unknown(),
});

const contactSchema = z.strictObject({
  name: localizedDraft,
  email: z.email('must be an address of e-mail'),
  telephone: text.optional(),
});

export interface SiteRead {
  site: Site;
  files: SourceFile[];
  problems: ContentProblem[];
}

/** Reads content/site.yaml; throws InvalidContentError where it does not say the name of the site and that it is a demonstration. */
export function readSite(root: string): SiteRead {
  const { yaml, files, problems } = readYamlFile(root, 'site.yaml');
  const { value, problems: wrong } =
    yaml.data === undefined ? { value: null, problems: [] } : checkSchema(siteSchema, yaml);
  const found = [...problems, ...wrong];
  if (!value) throw new InvalidContentError('There is nothing usable in site.yaml.', found);
  const complete = (key: 'name' | 'tagline' | 'demonstration') => completeLocalized(value[key], yaml, [key], found);
  const site = {
    name: complete('name'),
    tagline: complete('tagline'),
    demonstration: complete('demonstration'),
    contacts: readContacts(yaml, found),
  };
  return { site, files, problems: found };
}

function readContacts(yaml: YamlText, problems: ContentProblem[]): Contact[] {
  return checkEntries(yaml, id, contactSchema, problems, ['contacts']).map(({ id: contact, value }) => ({
    id: contact,
    ...value,
    name: completeLocalized(value.name, yaml, ['contacts', contact, 'name'], problems),
  }));
}
