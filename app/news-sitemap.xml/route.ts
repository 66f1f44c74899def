import { route } from '@/documents/answer';
import { newsSitemap } from '@/documents/sitemaps';
import { xmlAnswer } from '@/documents/xml';

export const dynamic = 'force-dynamic';

export const GET = route(() => Promise.resolve(xmlAnswer(newsSitemap(new Date()), 'application/xml')));
