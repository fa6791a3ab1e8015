import type { ViewOutput } from '@slack/bolt';
import { TOKENS } from './cast.ts';
import { type Element, isPart, named, type Part, textIn } from './elements.ts';
import type { Emulator, Told } from './emulator.ts';
import type { AnyBlock, OpenView } from './language.ts';
import { type Body, refused } from './overlay/method.ts';
import type { Trigger } from './tickets.ts';
import { type Entries, firstEntries, laterEntries, stateOf, withEntry } from './view-state.ts';

interface Shown {
  readonly user: string;
  readonly view: ViewOutput;
  readonly entries: Entries;
  /** The channel in which it was opened. */
  readonly place?: string;
}

/** The dialogs and home tabs that people see. */
export interface Dialogs {
  open(trigger: Trigger, body: Body): Promise<Told>;
  push(trigger: Trigger, body: Body): Promise<Told>;
  update(body: Body): Promise<Told>;
  publish(body: Body): Promise<Told>;
  /** Takes the uppermost dialog away, or all of them. */
  close(id: string, all?: boolean): void;
  fill(id: string, element: Element, value: ViewOutput['state']['values'][string][string]): void;
  /** As somebody sees it, with all that stands in its inputs; null where it is closed. */
  seen(id: string): OpenView | null;
  /** As Slack sends it with a press. */
  pressed(id: string): ViewOutput | null;
  of(user: string): readonly OpenView[];
  home(user: string): OpenView | null;
}

const MOST_OPEN = 3;

/** Keeps views in the emulator, and beside them what only Slack's client knows: which are open, and what stands in them. */
export function createDialogs(emulator: Emulator): Dialogs {
  const shown = new Map<string, Shown>();
  const homes = new Map<string, string>();

  const stackOf = (user: string) =>
    [...shown.entries()].filter(([, one]) => one.user === user && one.view.type === 'modal').map(([id]) => id);

  function seen(id: string): OpenView | null {
    const one = shown.get(id);
    if (!one) return null;
    const state = stateOf(one.view.blocks, one.entries, false);
    return { kind: 'view', user: one.user, ...one.view, state };
  }

  async function keep(method: 'views.open', trigger: Trigger, body: Body): Promise<Told> {
    const asked = { user_id: trigger.user };
    const { trigger_id } = await emulator.call(TOKENS.bot, 'views.generateTriggerId', asked);
    return emulator.ask(TOKENS.bot, method, { view: withNames(body.view), trigger_id });
  }

  function show(trigger: Trigger, told: Told, under?: string): Told {
    if (!told.ok || !isPart(told.view)) return told;
    const root = under === undefined ? textIn(told.view.id) : (shown.get(under)?.view.root_view_id ?? under);
    const part = { ...told.view, root_view_id: root, previous_view_id: under ?? null };
    const view = part as unknown as ViewOutput;
    const place = trigger.channel === undefined ? {} : { place: trigger.channel };
    shown.set(view.id, { user: trigger.user, view, entries: firstEntries(view.blocks, trigger.channel), ...place });
    return { ...told, view: part };
  }

  return {
    async open(trigger, body) {
      const told = await keep('views.open', trigger, body);
      if (told.ok) for (const id of stackOf(trigger.user)) shown.delete(id);
      return show(trigger, told);
    },

    async push(trigger, body) {
      const stack = stackOf(trigger.user);
      const under = stack.at(-1);
      if (trigger.view === undefined || under === undefined) return refused('view_not_found');
      if (stack.length >= MOST_OPEN) return refused('push_limit_reached');
      // For the emulator it is a dialog of its own: it counts closed ones as open.
      return show(trigger, await keep('views.open', trigger, body), under);
    },

    async update(body) {
      const id = textIn(body.view_id) || [...shown.values()].find(isCalled(body.external_id))?.view.id || '';
      const one = shown.get(id);
      if (!one) return refused('not_found');
      const { hash } = body;
      const asked = { view_id: id, view: withNames(body.view), ...(hash !== undefined && { hash }) };
      const told = await emulator.ask(TOKENS.bot, 'views.update', asked);
      if (!told.ok || !isPart(told.view)) return told;
      const { root_view_id, previous_view_id } = one.view;
      const view = { ...told.view, root_view_id, previous_view_id } as unknown as ViewOutput;
      shown.set(id, { ...one, view, entries: laterEntries(view.blocks, one.entries, one.place) });
      return { ...told, view };
    },

    async publish(body) {
      const user = textIn(body.user_id);
      const told = await emulator.ask(TOKENS.bot, 'views.publish', { ...body, view: withNames(body.view) });
      if (!told.ok || !isPart(told.view)) return told;
      const view = told.view as unknown as ViewOutput;
      const before = shown.get(view.id)?.entries;
      const entries = before ? laterEntries(view.blocks, before) : firstEntries(view.blocks);
      shown.set(view.id, { user, view, entries });
      homes.set(user, view.id);
      return told;
    },

    close(id, all = false) {
      const one = shown.get(id);
      if (!one) return;
      for (const other of all ? stackOf(one.user) : [id]) shown.delete(other);
    },

    fill(id, element, value) {
      const one = shown.get(id);
      if (one) shown.set(id, { ...one, entries: withEntry(one.entries, element, value) });
    },

    seen,
    pressed(id) {
      const one = shown.get(id);
      return one ? { ...one.view, state: stateOf(one.view.blocks, one.entries, true) } : null;
    },
    of: (user) => stackOf(user).flatMap((id) => seen(id) ?? []),
    home: (user) => seen(homes.get(user) ?? ''),
  };
}

const isCalled = (external: unknown) => (one: Shown) =>
  typeof external === 'string' && external !== '' && one.view.external_id === external;

function withNames(view: unknown): unknown {
  if (!isPart(view) || !Array.isArray(view.blocks)) return view;
  const blocks: readonly AnyBlock[] = view.blocks;
  return { ...view, blocks: named(blocks) } satisfies Part;
}
