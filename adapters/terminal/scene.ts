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
    ...(options.programme && { programme: options.programme }),
  };
}

/** Throws DeskError `unknown_vacancy` or `unknown_programme`, which lists those that there are. */
export function checkPlace(options: Options, { vacancies, programmes }: Content, wording: TerminalWording): void {
  check(options.vacancy, vacancies, 'unknown_vacancy', wording.unknownVacancy);
  check(options.programme, programmes, 'unknown_programme', wording.unknownProgramme);
}

function check(
  id: string | undefined,
  all: readonly { readonly id: string }[],
  code: string,
  says: (id: string, known: string) => string,
): void {
  if (id === undefined || all.some((one) => one.id === id)) return;
  throw new DeskError(code, says(id, all.map((one) => one.id).join(', ')));
}
