import type { Content } from '../../src/content/content.ts';
import type { Scene } from '../../src/scene.ts';
import { makeCatalogue } from '../catalogue.ts';
import { contentBeside } from '../content-with.ts';
import type { Question } from './questions.ts';
import { SCENE, type Scored, scoreAll } from './score.ts';

/** How many questions come out otherwise beside many vacancies of another programme. */
export interface AmongMany {
  readonly others: number;
  readonly questions: number;
  /** Where the place is about the programme of the content. */
  readonly inItsPlace: number;
  /** Where it is about nothing in particular. */
  readonly elsewhere: number;
}

const OTHERS = 20;
const SEED = 11;

/** Scores the questions on the content of a folder, and again beside twenty generated vacancies of another programme. */
export function compareAmongMany(dir: string, content: Content, questions: readonly Question[]): AmongMany {
  const many = contentBeside(dir, makeCatalogue(OTHERS, SEED));
  const programme = content.programmes[0]?.id ?? '';
  const differing = (scene: Scene) => {
    const before = scoreAll(content, questions, scene);
    return scoreAll(many, questions, scene).filter((scored, at) => judgement(scored) !== judgement(before[at])).length;
  };
  return {
    others: OTHERS,
    questions: questions.length,
    inItsPlace: differing({ ...SCENE, programme }),
    elsewhere: differing(SCENE),
  };
}

function judgement(scored: Scored | undefined): string {
  return JSON.stringify([
    scored?.outcome,
    scored?.got,
    scored?.isRight,
    scored?.isVacancyRight,
    scored?.isVerdictRight,
  ]);
}
