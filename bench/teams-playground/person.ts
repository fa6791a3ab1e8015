import type { Locator, Page } from 'playwright-core';
import { BOT } from './cast.ts';

/** What somebody does in the Playground. Each ends when it is done, and rejects when it can't be done in time. */
export interface Person {
  /** Goes to a chat or channel, by what the list calls it. */
  goes(place: string | RegExp): Promise<void>;
  /** Writes in the chat that is open. */
  says(text: string): Promise<void>;
  /** The same, with a mention of the desk before it. */
  calls(text: string): Promise<void>;
  /** Begins a thread in the channel that is open, with a mention of the desk. */
  posts(text: string): Promise<void>;
  /** Answers in the thread of a post, with a mention of the desk. */
  repliesTo(post: string, text: string): Promise<void>;
  /** Presses the last button of this name. */
  presses(button: string): Promise<void>;
  /** The same, within the thread of a post. */
  pressesBelow(post: string, button: string): Promise<void>;
  /** Picks an entry of the last list of this name. */
  picks(list: string, entry: string): Promise<void>;
  /** Waits until this stands on the page. */
  reads(text: string | RegExp): Promise<void>;
  /** The same, within the thread of a post. */
  readsBelow(post: string, text: string | RegExp): Promise<void>;
  /** Searches with the message extension. What was found stays open. */
  searches(command: string, parameter: string, term: string): Promise<void>;
  /** Picks what was found; it is put where one writes. */
  inserts(found: string): Promise<void>;
  /** Waits until this stands where one writes. */
  isAboutToSay(text: string | RegExp): Promise<void>;
  /** Sends what stands where one writes. */
  sends(): Promise<void>;
  /** Opens a message action on a post. */
  actsOn(post: string, command: string): Promise<void>;
}

const SOON = 3_000;

export function personAt(page: Page): Person {
  const threadOf = (post: string): Locator => page.getByRole('group').filter({ hasText: post }).last();

  async function writes(into: Locator, text: string, isCalling: boolean): Promise<void> {
    await into.click();
    if (isCalling) {
      await page.keyboard.type('@');
      await page.getByRole('menuitem', { name: BOT.name }).click();
    }
    await page.keyboard.type(isCalling ? ` ${text}` : text);
  }

  async function reads(within: Page | Locator, text: string | RegExp): Promise<void> {
    await within.getByText(text).last().waitFor();
  }

  async function sends(): Promise<void> {
    await page.getByRole('button', { name: 'Send Message' }).last().click();
    await page.getByText('Type a message...').last().waitFor();
  }

  const inChat = async (text: string, isCalling: boolean) => {
    await writes(page.getByRole('textbox').last(), text, isCalling);
    await sends();
  };

  async function searches(command: string, parameter: string, term: string): Promise<void> {
    const within = { timeout: SOON };
    await page.getByRole('button', { name: 'Trigger Message Extension App' }).last().click();
    await page.getByRole('menuitem', { name: 'Search Command' }).click();
    await page.getByRole('button', { name: 'Specify Command ID or Parameter' }).click(within);
    await page.getByRole('textbox', { name: 'Command ID' }).fill(command, within);
    await page.getByRole('textbox', { name: 'Parameter name' }).fill(parameter, within);
    await page.getByRole('textbox', { name: 'Enter a search term' }).fill(term, within);
  }

  return {
    async goes(place) {
      await page.getByRole('treeitem', { name: place }).click();
    },
    says: (text) => inChat(text, false),
    calls: (text) => inChat(text, true),
    async posts(text) {
      await writes(page.getByRole('textbox').first(), text, true);
      await page.getByRole('button', { name: 'Post', exact: true }).click();
    },
    async repliesTo(post, text) {
      const thread = threadOf(post);
      await writes(thread.getByRole('textbox').last(), text, true);
      await thread.getByRole('button', { name: 'Send Message' }).click();
    },
    presses: (button) => page.getByRole('button', { name: button, exact: true }).last().click(),
    pressesBelow: (post, button) => threadOf(post).getByRole('button', { name: button, exact: true }).last().click(),
    async picks(list, entry) {
      await page.getByRole('combobox', { name: list }).last().click();
      await page.getByRole('option', { name: entry }).click();
    },
    reads: (text) => reads(page, text),
    readsBelow: (post, text) => reads(threadOf(post), text),
    async searches(...search) {
      try {
        await searches(...search);
      } catch {
        // Whatever was drawn anew meanwhile may have closed it.
        await page.keyboard.press('Escape');
        await searches(...search);
      }
    },
    async inserts(found) {
      const term = page.getByRole('textbox', { name: 'Enter a search term' });
      const list = page.getByRole('group').filter({ has: term }).last();
      await list.getByRole('heading', { name: found, exact: true }).click();
    },
    async isAboutToSay(text) {
      await page.getByRole('textbox').getByText(text).first().waitFor();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
    sends,
    async actsOn(post, command) {
      await threadOf(post).getByRole('button', { name: 'Show more information' }).first().click();
      await page.getByRole('menuitem', { name: 'Action Command' }).click();
      await page.getByRole('textbox', { name: 'Command ID' }).fill(command);
      await page.getByRole('button', { name: 'Create' }).click();
    },
  };
}
