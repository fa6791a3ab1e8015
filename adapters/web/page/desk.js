/**
 * @typedef {import('../answer.ts').PageAnswer} PageAnswer
 * @typedef {import('./feedback.js').Rating} Rating
 * @typedef {import('./settings.js').Wishes} Wishes
 */

/** The words for an error of the desk, by its code; all others share one text. @type {Readonly<Record<string, string>>} */
const errorWords = {
  unreachable: 'errorUnreachable',
  too_long: 'errorTooLong',
  no_such_time: 'errorNoSuchTime',
  too_many: 'errorTooMany',
};

/** No answer came; `word` names the text that says why and what to do. */
export class NoAnswer extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.word = errorWords[code] ?? 'errorOther';
  }
}

/**
 * Asks the desk. Throws NoAnswer.
 * @param {string} conversation @param {string} utterance @param {Wishes} scene @returns {Promise<PageAnswer>}
 */
export async function askDesk(conversation, utterance, scene) {
  const sent = await post('ask', { conversation, utterance, scene });
  if (sent === null) throw new NoAnswer('unreachable');
  const received = await sent.json().catch(() => ({}));
  if (!sent.ok) throw new NoAnswer(received.error?.code ?? 'unknown');
  return received;
}

/**
 * Rates an answer of this conversation; null takes it back. Says whether it was counted.
 * @param {string} conversation @param {string} answer @param {PageAnswer['about']} about @param {Rating | null} rating
 */
export async function rateAnswer(conversation, answer, about, rating) {
  const sent = await post('feedback', { conversation, answer, about, rating });
  return sent?.ok === true;
}

/** @param {string} path @param {unknown} body @returns {Promise<Response | null>} null where nobody took it */
function post(path, body) {
  const headers = { 'content-type': 'application/json' };
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => null);
}
