import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Card } from '../../adapters/teams/card.ts';
import { COLOURS, hostConfig, type Theme } from './host-config.ts';

/** A card, and what stands above it. */
export interface Shown {
  readonly id: string;
  readonly above: string;
  readonly card: Card;
}

/** A page on which the renderer that Teams is built on draws cards, below one another. */
export function pageOf(cards: readonly Shown[], theme: Theme): string {
  const library = readFileSync(
    createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'),
    'utf8',
  );
  const [style, script] = ['page.css', 'page.js'].map((name) => readFileSync(`bench/teams-preview/${name}`, 'utf8'));
  const colours = Object.entries(COLOURS[theme]).map(([name, value]) => `--${name}: ${value};`);
  const given = JSON.stringify({ cards, hostConfig: hostConfig(theme) }).replaceAll('<', '\\u003c');
  return [
    '<!doctype html><meta charset="utf-8"><title>Teams</title>',
    `<style>:root { ${colours.join(' ')} }\n${style}</style>`,
    '<main></main>',
    `<script>${library.replaceAll('</script', '<\\/script')}</script>`,
    `<script>const given = ${given};\n${script}</script>`,
  ].join('\n');
}
