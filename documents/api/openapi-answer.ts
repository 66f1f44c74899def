import 'server-only';
import { env } from '@/lib/env';
import { defaultLocale } from '@/lib/domain/locale';
import { catalog } from '../site-state';
import { answerProgram, jsonAnswer } from './json-answer';
import { openApiOf } from './openapi';

/** The description of the interface for programs. */
export const openApiAnswer = answerProgram(() =>
  jsonAnswer(openApiOf(catalog().site().name[defaultLocale], env().SITE_URL)),
);
