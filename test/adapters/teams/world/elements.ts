import type { Card } from '../../../../adapters/teams/card.ts';
import { joined } from '../card/visible.ts';

/** A piece of JSON with names. */
export type Part = Readonly<Record<string, unknown>>;

export function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function partsIn(value: unknown): readonly Part[] {
  return Array.isArray(value) ? value.filter(isPart) : [];
}

export function partIn(value: unknown): Part {
  return isPart(value) ? value : {};
}

export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** All elements of a card from top to bottom, those inside of others too; what is a fallback is left out. */
export function elementsOf(card: Card): readonly Part[] {
  return partsIn(card.body).flatMap(withInner);
}

function withInner(element: Part): readonly Part[] {
  const { items, columns, rows, cells } = element;
  return [element, ...[items, columns, rows, cells].flatMap((inner) => partsIn(inner).flatMap(withInner))];
}

/** The actions of a card in the order in which they are seen: those in its body, then those at its foot. */
export function actionsOf(card: Card): readonly Part[] {
  const inside = elementsOf(card).flatMap(({ type, actions }) => (type === 'ActionSet' ? partsIn(actions) : []));
  return [...inside, ...partsIn(card.actions)];
}

export function inputsOf(card: Card): readonly Part[] {
  return elementsOf(card).filter(({ type }) => textIn(type).startsWith('Input.'));
}

/** What stands on an action, as it is seen. */
export function titleOf({ title }: Part): string {
  return joined(textIn(title));
}

/** Whether something is a card at all. */
export function isCard(value: unknown): value is Card {
  return isPart(value) && value.type === 'AdaptiveCard' && Array.isArray(value.body);
}

/** Null where it is no JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
