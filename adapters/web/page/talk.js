import { answered, asked, failed, greeted } from './conversation.js';
import { askDesk, NoAnswer, rateAnswer } from './desk.js';
import { part } from './page-parts.js';
import { learnStart, showClock } from './practice.js';
import { pageLang, say } from './words.js';

/**
 * @typedef {import('../answer.ts').PageAnswer} PageAnswer
 * @typedef {import('./feedback.js').Rating} Rating
 * @typedef {import('./settings.js').Settings} Settings
 */

const turns = part('turns', HTMLOListElement);

/** Random, drawn anew for each page and each new conversation; nothing of it outlives the desk's memory. */
let conversation = crypto.randomUUID();

/** Begins anew: the desk remembers nothing of what stood here. @param {Settings} chosen */
export function beginAnew(chosen) {
  conversation = crypto.randomUUID();
  turns.replaceChildren();
  return greet(chosen);
}

/** The desk says what it can be asked, as long as nothing was. @param {Settings} chosen */
export async function greet(chosen) {
  const [own, lang] = [conversation, pageLang()];
  const scene = { ...chosen.wishes(), audience: 'private', voice: 'colleague', lang };
  const entry = await ask(say(lang, 'start'), scene, chosen, greeted);
  if (own !== conversation || lang !== pageLang() || hasBegun()) return;
  turns.replaceChildren(entry);
}

/** Whether something was asked in this conversation. */
export function hasBegun() {
  return turns.querySelector('.asked') !== null;
}

/**
 * Asks, and puts the answer under its question, also when several are under way. Gives false when no answer came.
 * @param {string} utterance @param {Settings} chosen
 */
export async function put(utterance, chosen) {
  const own = conversation;
  const wishes = chosen.wishes();
  const entry = asked(utterance);
  turns.append(entry);
  show(entry);
  const given = await ask(utterance, wishes, chosen, (answer) => {
    const id = crypto.randomUUID();
    const rate = (/** @type {Rating | null} */ rating) => rateAnswer(own, id, answer.about, rating);
    return answered(answer, marksOf(wishes, answer.practice), rate);
  });
  if (own !== conversation) return true;
  entry.after(given);
  show(entry);
  return !given.classList.contains('failed');
}

/**
 * @param {string} utterance @param {import('./settings.js').Wishes} wishes @param {Settings} chosen
 * @param {(answer: PageAnswer) => HTMLElement} entryOf
 */
async function ask(utterance, wishes, chosen, entryOf) {
  try {
    const answer = await askDesk(conversation, utterance, wishes);
    if (!wishes.practice) learnStart(answer);
    showClock(chosen.clock());
    return entryOf(answer);
  } catch (error) {
    if (error instanceof NoAnswer) return failed(error.word);
    throw error;
  }
}

/** @param {import('./settings.js').Wishes} wishes @param {boolean} practice */
function marksOf({ audience, voice }, practice) {
  const marks = { markShared: audience === 'shared', markApplicant: voice === 'applicant', markPractice: practice };
  return Object.entries(marks).flatMap(([word, holds]) => (holds ? [word] : []));
}

/** Brings a question to the top, so that its answer is read from the start. @param {HTMLElement} entry */
function show(entry) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  entry.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
}
