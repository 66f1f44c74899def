import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** Writes a drawn source file the way the formatter would, so that drawing again changes nothing by itself. */
export async function writeFormatted(file: string, text: string): Promise<void> {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
