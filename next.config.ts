import type { NextConfig } from 'next';

const config: NextConfig = {
  // server/ compresses, once a body, with brotli.
  compress: false,
  poweredByHeader: false,
  serverExternalPackages: ['libsql'],
  // Addresses are an interface: one form of each, and no redirect that Next adds by itself.
  skipTrailingSlashRedirect: true,
  // Nothing here is drawn by its optimizer, so it stays closed to strangers.
  images: { unoptimized: true },
  typedRoutes: false,
  // What serves the site is checked when it is built; its tests are checked by `npm test`.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
};

export default config;
