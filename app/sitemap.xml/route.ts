import { route } from '@/documents/answer';
import { sitemapIndex } from '@/documents/sitemaps';
import { xmlAnswer } from '@/documents/xml';

export const dynamic = 'force-dynamic';

export const GET = route(() => Promise.resolve(xmlAnswer(sitemapIndex(), 'application/xml')));
