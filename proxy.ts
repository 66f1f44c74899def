import { NextResponse, type NextRequest } from 'next/server';
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
  if (moved) return redirect(request, moved, 301, { 'cache-control': 'public, max-age=3600' });
  const locale = preferredLocale(request.cookies.get('locale')?.value, request.headers.get('accept-language'));
  const path = `/${locale}${pathname === '/' ? '' : pathname}${search}`;
  return redirect(request, path, 303, { vary: 'Accept-Language, Cookie' });
}

// Next asks for an absolute address and sends the relative one, so that no Host that a stranger names gets into it.
function redirect(request: NextRequest, path: string, status: number, headers: Record<string, string>): Response {
  return NextResponse.redirect(new URL(path, request.url), { status, headers });
}

export const config = {
  matcher: [
    '/((?!(?:en|fr|de|it|ru|es)(?:/|$)|_next/|api/|assets/|fonts/|media/|sitemaps/|\\.well-known/|[\\w-]+\\.(?:xml|txt|svg|ico|png|webmanifest)$).*)',
  ],
};
