import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A browser to test with, where it came from, and what it needs in its environment. */
export interface FoundChromium {
  executable: string;
  origin: string;
  environment: Record<string, string>;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * Finds a Chromium: the one that CHROMIUM_PATH names, else the system's (unless CHROMIUM_IGNORE_SYSTEM is set), else the
 * one that the package @sparticuz/chromium carries, unpacked once under var/chromium.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): FoundChromium {
  const named = env.CHROMIUM_PATH;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH=${named}: there is no program at this path.`);
    return { executable: named, origin: 'named by CHROMIUM_PATH', environment: {} };
  }
  const installed = env.CHROMIUM_IGNORE_SYSTEM ? undefined : findInPath(env.PATH ?? '');
  if (installed) return { executable: installed, origin: 'the system’s', environment: {} };
  return packagedChromium(path.resolve('var/chromium'));
}

/** Asks a browser for its version; throws with what it printed where it cannot start. */
export function versionOf({ executable, environment }: FoundChromium): string {
  const { status, stdout, stderr, error } = spawnSync(executable, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  if (status === 0) return stdout.trim();
  throw new Error(`${executable} does not start: ${error?.message ?? stderr.trim()}`);
}

function findInPath(searchPath: string): string | undefined {
  const folders = searchPath.split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function packagedChromium(folder: string): FoundChromium {
  if (!existsSync(folder)) unpack(folder);
  return {
    executable: path.join(folder, 'chromium'),
    origin: 'the one in the package @sparticuz/chromium',
    environment: {
      LD_LIBRARY_PATH: [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
    },
  };
}

const unpacking = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";

// The package unpacks into the temporary folder, and its own libraries only where it believes to be on AWS Lambda; hence
// a process of its own. A folder that was unpacked half is never taken for a whole one: it gets its name at the end.
function unpack(folder: string): void {
  const partial = `${folder}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', unpacking], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  if (status !== 0) throw new Error('The Chromium of the package @sparticuz/chromium could not be unpacked.');
  writeFileSync(path.join(partial, 'fonts', 'fonts.conf'), fontsConfiguration(folder));
  renameSync(partial, folder);
}

// The one in the package looks for its fonts below /tmp and /opt.
function fontsConfiguration(folder: string): string {
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${path.join(folder, 'fonts')}</dir>`,
    '  <dir>/usr/share/fonts</dir>',
    `  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
  ];
  return `${lines.join('\n')}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = findChromium();
  console.log(`${found.executable} (${found.origin}): ${versionOf(found)}`);
}
