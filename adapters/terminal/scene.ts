import type { Content } from '../../src/content/content.ts';
import type { Turn } from '../../src/desk.ts';
import type { Environment } from '../../src/env.ts';
import { DeskError } from '../../src/errors.ts';
import type { Options } from './options.ts';
import type { TerminalWording } from './wording.ts';

/** The scene of a question: private, to a colleague, unless the flags or the environment say otherwise. Flags come first. */
export function sceneFrom(options: Options, environment: Environment): Turn['scene'] {
  const lang = options.lang ?? environment.DESK_LANG;
  const zone = options.zone ?? environment.DESK_ZONE;
  const vacancy = options.vacancy ?? environment.DESK_VACANCY;
  return {
    audience: options.audience ?? 'private',
    voice: options.voice ?? 'colleague',
    ...(options.now && { now: options.now }),
    ...(lang && { lang }),
    ...(zone && { zone }),
    ...(vacancy && { vacancy }),
  };
}

/** Throws DeskError `unknown_vacancy`, which lists those that there are. */
export function checkVacancy(id: string | undefined, { vacancies }: Content, wording: TerminalWording): void {
  if (id === undefined || vacancies.some((vacancy) => vacancy.id === id)) return;
  const known = vacancies.map((vacancy) => vacancy.id).join(', ');
  throw new DeskError('unknown_vacancy', wording.unknownVacancy(id, known));
}
