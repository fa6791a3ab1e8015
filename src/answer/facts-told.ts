import type { Content } from '../content/content.ts';
import type { FactId } from '../content/schema/facts.ts';
import type { Scene } from '../scene.ts';
import { compose } from './compose/compose.ts';
import type { Telling } from './compose/draft.ts';
import type { Decision } from './decision.ts';
import { withheld } from './withheld.ts';

/** A fact of a vacancy, as an answer told it. */
export interface FactTold {
  readonly vacancy: string;
  readonly fact: FactId;
}

/**
 * The facts that an answer tells: beside those of its decision what was said around them, such as that applications have
 * closed. `content`, `decision` and `scene` are those of the answer. Pure.
 */
export function factsTold(content: Content, decision: Decision, scene: Scene): readonly FactTold[] {
  const telling: Telling = new Map();
  compose(withheld(content, scene.held), decision, scene, telling);
  return [...telling].flatMap(([{ id }, facts]) => [...facts].map((fact) => ({ vacancy: id, fact })));
}
