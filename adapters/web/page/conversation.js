import { draw } from './draw.js';
import { rating } from './feedback.js';
import { reword, worded } from './fill.js';

/**
 * @typedef {import('../answer.ts').PageAnswer} PageAnswer
 * @typedef {import('./feedback.js').Rate} Rate
 */

/** What a person asked, as an entry of the conversation. @param {string} utterance */
export function asked(utterance) {
  const entry = turn('asked', 'you');
  const said = document.createElement('p');
  said.textContent = utterance;
  entry.append(said);
  return entry;
}

/**
 * An answer, as an entry of the conversation. `marks` are words that say for whom and as of when it was given.
 * @param {PageAnswer} answer @param {readonly string[]} marks @param {Rate} rate
 */
export function answered(answer, marks, rate) {
  const entry = turn('answered', 'desk');
  if (marks.length > 0) entry.append(marksOf(marks, answer.now));
  entry.append(drawn(answer), tools(answer, rate));
  return entry;
}

/** What the desk says before anything was asked. @param {PageAnswer} answer */
export function greeted(answer) {
  const entry = turn('answered', 'desk');
  entry.append(drawn(answer));
  return entry;
}

/** That no answer came, and what to do. @param {string} word */
export function failed(word) {
  const entry = turn('failed', 'failed');
  entry.append(worded('p', word));
  return entry;
}

/** @param {string} kind @param {string} speaker */
function turn(kind, speaker) {
  const entry = document.createElement('li');
  entry.className = `turn ${kind}`;
  entry.append(worded('h2', speaker, { className: kind === 'failed' ? 'failure' : 'unseen' }));
  return entry;
}

/** @param {PageAnswer} answer */
function drawn({ drawings, lang }) {
  const body = document.createElement('div');
  body.className = 'answer';
  body.lang = lang;
  body.append(...drawings.map((drawing) => draw(drawing, lang)));
  return body;
}

/** @param {readonly string[]} marks @param {string} now */
function marksOf(marks, now) {
  const row = document.createElement('ul');
  row.className = 'marks';
  for (const word of marks) {
    row.append(worded('li', word, { time: now }));
  }
  return row;
}

/** @param {PageAnswer} answer @param {Rate} rate */
function tools({ why, text, lang, about }, rate) {
  const row = document.createElement('div');
  row.className = 'tools';
  if (why.length > 0) row.append(whyOf(why, lang));
  const { thumbs, reasons } = rating(rate);
  if (about !== null) row.append(thumbs);
  row.append(copying(text));
  if (about !== null) row.append(reasons);
  return row;
}

/** @param {PageAnswer['why']} lines @param {PageAnswer['lang']} lang */
function whyOf(lines, lang) {
  const details = document.createElement('details');
  details.className = 'why';
  const list = document.createElement('dl');
  list.lang = lang;
  for (const { label, value } of lines) {
    const row = document.createElement('div');
    const term = document.createElement('dt');
    const evidence = document.createElement('dd');
    term.textContent = label;
    evidence.textContent = value;
    row.append(term, evidence);
    list.append(row);
  }
  details.append(worded('summary', 'why'), list);
  details.addEventListener('toggle', () => details.open && details.scrollIntoView({ block: 'nearest' }));
  return details;
}

/** A button, and a place where it says what came of it. @param {string} text */
function copying(text) {
  const button = worded('button', 'copy', { className: 'quiet' });
  button.type = 'button';
  const outcome = document.createElement('span');
  outcome.setAttribute('role', 'status');
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => reword(outcome, 'copied'),
      () => reword(outcome, 'notCopied'),
    );
  });
  const both = document.createElement('div');
  both.className = 'copying';
  both.append(outcome, button);
  return both;
}
