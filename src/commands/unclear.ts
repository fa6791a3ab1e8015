import { fill } from '../content/fill.ts';
import type { Form } from '../content/schema/commands.ts';
import { FACT_IDS } from '../content/schema/facts.ts';
import type { Unclear } from './command.ts';
import type { CommandParts, CommandScene, Said } from './parts.ts';
import { says } from './says.ts';

/** Says what can stand where a command could not be read, with an example. */
export function sayUnclear({ content }: CommandParts, { of, gap }: Unclear, { lang }: CommandScene): Said {
  const words = content.wording[lang];
  const { unclear } = words.commands;
  const vacancies = content.vacancies.map(({ names }) => names.short[lang] ?? names.short.en);
  const facts = FACT_IDS.map((id) => words.facts[id].label);
  const [form] = content.commands[of][lang];
  const filling = { vacancy: vacancies[0] ?? '', fact: words.facts.stipend.label, text: '…' };
  const example = fill(unclear.example, { example: form ? exampleOf(form, filling) : '' });
  if (gap === 'vacancy') return says(lang, fill(unclear.vacancy, { names: vacancies.join(words.join.comma) }), example);
  return says(lang, fill(unclear.fact, { names: facts.join(words.join.comma) }), example);
}

function exampleOf({ parts }: Form, filling: Readonly<Record<string, string>>): string {
  return parts.map((part) => ('gap' in part ? filling[part.gap] : part.word)).join(' ');
}
