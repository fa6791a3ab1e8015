import type { Slip } from './slips.ts';

const en = 'lexicon/en.yaml';
const fr = 'lexicon/fr.yaml';

/** Long lists are one text each: their slips must still be told at the very phrase. */
export const SLIPS_OF_LISTS: readonly Slip[] = [
  {
    slip: 'a comma twice',
    copy: 'form',
    name: en,
    from: 'how old, what age',
    to: 'how old,, what age',
    code: 'wrong-value',
    at: ', what age',
    says: /"phrases\.HOW_OLD\[2\]".*a phrase before this comma, or delete the comma/,
  },
  {
    slip: 'a comma at the beginning of a line',
    copy: 'form',
    name: fr,
    from: 'phrases:\n',
    to: 'phrases:\n  SPROCKET: |\n    pignon, roue dentée # as they say\n    , engrenage\n',
    code: 'wrong-value',
    at: ', engrenage',
    says: /"phrases\.SPROCKET\[3\]"/,
  },
  {
    slip: 'a quote that is not closed',
    copy: 'form',
    name: en,
    from: '"income"',
    to: '"income',
    code: 'wrong-value',
    at: '"income,',
    says: /""income" is not right for "phrases\.MONEY\[\d+\]".*a double quote at both ends of the phrase, or at neither/,
  },
  {
    slip: 'two sorts of quotes',
    copy: 'form',
    name: en,
    from: '"plane"',
    to: '\'"plane"\'',
    code: 'wrong-value',
    at: '\'"plane"\'',
    says: /a double quote at both ends/,
  },
  {
    slip: 'brackets around a long list',
    copy: 'form',
    name: en,
    from: 'WHICH: |\n    which, which one, which ones\n',
    to: 'WHICH: [which, which one, which ones]\n',
    code: 'wrong-value',
    at: '[which, which one',
    says: /the list is not right for "phrases\.WHICH".*Write a "\|" behind its colon, and the phrases in the lines under it/,
  },
  {
    slip: 'a long list without its bar',
    copy: 'form',
    name: 'reference/stated.yaml',
    from: 'FROM: |\n    from\n',
    to: 'FROM:\n    from\n',
    code: 'wrong-value',
    at: 'from\n  COME_FROM',
    says: /Write a "\|" behind its colon/,
  },
  {
    slip: 'a long list without a phrase',
    copy: 'form',
    name: 'reference/stated.yaml',
    from: 'DROPPED: |\n    left school',
    to: 'DROPPED: |\n  DROPPED_TOO: |\n    left school',
    code: 'wrong-value',
    at: '|\n  DROPPED_TOO',
    says: /"senses\.DROPPED".*the phrases in the lines under it/,
  },
];
