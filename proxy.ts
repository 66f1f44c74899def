import type { NextRequest } from 'next/server';
import { findLegacyRedirect } from '@/documents/legacy-redirect';
import { preferredLocale } from '@/documents/preferred-locale';
import { catalog } from '@/documents/site-state';

/**
 * The gate for addresses that name no language: one of the former site moves for good to what took its place; any other
 * is answered in the reader's language. Addresses with a language go straight to their handlers, which know the catalog.
 */
export function proxy(request: NextRequest): Response {
  const { pathname, search } = request.nextUrl;
  const moved = findLegacyRedirect(catalog(), pathname, search);
  if (moved) return moved;
  const locale = preferredLocale(request.cookies.get('locale')?.value, request.headers.get('accept-language'));
  const location = `/${locale}${pathname === '/' ? '' : pathname}${search}`;
  return new Response(null, { status: 303, headers: { location, vary: 'Accept-Language, Cookie' } });
}

export const config = {
  matcher: [
    '/((?!(?:en|fr|de|it|ru|es)(?:/|$)|_next/|api/|assets/|fonts/|media/|sitemaps/|\\.well-known/|[\\w-]+\\.(?:xml|txt|svg|ico|png|webmanifest)$).*)',
  ],
};
