import { fill, reword, worded } from './fill.js';

/**
 * @typedef {import('../../../src/feedback/opinion.ts').Rating} Rating
 * @typedef {(rating: Rating | null) => Promise<boolean>} Rate
 */

/** What was wrong, each with its word. @type {readonly (readonly [Rating, string])[]} */
const reasons = [
  ['wrong_fact', 'wrongFact'],
  ['wrong_vacancy', 'wrongVacancy'],
  ['not_my_question', 'notMyQuestion'],
  ['out_of_date', 'outOfDate'],
];

/**
 * Two buttons that rate an answer, and below them, once it was found bad, what was wrong with it. `rate` says whether it
 * was counted.
 * @param {Rate} rate
 */
export function rating(rate) {
  /** @type {Rating | null} */
  let given = null;
  /** Presses are counted one after another, in their order. @type {Promise<boolean>} */
  let counting = Promise.resolve(true);
  const outcome = document.createElement('span');
  outcome.setAttribute('role', 'status');
  const thumbs = [choice('good', 'good', press), choice('bad', 'bad', press)];
  const why = reasons.map(([reason, word]) => choice(reason, word, press));
  const whole = group('feedback', 'feedback', thumbs);
  const below = group('reasons', 'whatWasWrong', [worded('p', 'whatWasWrong'), ...why]);
  whole.append(outcome);
  show();
  return { thumbs: whole, reasons: below };

  /** A second press takes back the first: of a reason the reason, of a thumb all. @param {Rating} pressed */
  async function press(pressed) {
    const former = given;
    const isThumb = pressed === 'good' || pressed === 'bad';
    const isOn = pressed === given || (pressed === 'bad' && isBad());
    given = isOn ? (isThumb ? null : 'bad') : pressed;
    show();
    const wanted = given;
    counting = counting.then(() => rate(wanted));
    const counted = await counting;
    if (given !== wanted) return;
    if (!counted) {
      given = former;
      show();
    }
    reword(outcome, !counted ? 'notCounted' : given === null ? 'takenBack' : 'counted');
    if (!below.hidden) below.scrollIntoView({ block: 'nearest' });
  }

  function isBad() {
    return given !== null && given !== 'good';
  }

  function show() {
    below.hidden = !isBad();
    for (const button of [...thumbs, ...why]) {
      const { rating: value } = button.dataset;
      button.setAttribute('aria-pressed', String(value === given || (value === 'bad' && isBad())));
    }
  }
}

/** @param {Rating} value @param {string} word @param {(pressed: Rating) => void} press */
function choice(value, word, press) {
  const button = worded('button', word, { className: 'quiet rate' });
  button.type = 'button';
  button.dataset.rating = value;
  button.addEventListener('click', () => press(value));
  return button;
}

/** @param {string} className @param {string} label @param {readonly HTMLElement[]} parts */
function group(className, label, parts) {
  const made = document.createElement('div');
  made.className = className;
  made.setAttribute('role', 'group');
  made.dataset.wordLabel = label;
  made.append(...parts);
  fill(made);
  return made;
}
